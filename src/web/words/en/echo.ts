import type { echo as original } from '../id/echo.js';

export const echo: typeof original = {
  button: 'I received this too',
  hint: 'One tap, no name: it tells us how far this has spread.',
  title: 'Noted. Thank you.',
  lead: 'One more person received this; we do not record who you are. Further taps from this browser are not counted again.',
  follow: 'Do you want to be told if this answer is corrected?',
  followCode:
    'Keep this ticket number. With it you can see corrections and erase your data whenever you like.',
  back: 'Back to the answer',
};
