import type { pictures as original } from '../id/pictures.js';

export const pictures: typeof original = {
  alt: (n, of) => `Picture ${n} of ${of} that the asker sent. Open it to see it in full.`,
};
