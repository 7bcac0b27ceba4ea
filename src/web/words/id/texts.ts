import { about } from './about.js';
import { correctionsText } from './corrections.js';
import { methodology } from './methodology.js';
import { privacy } from './privacy.js';

/** How the service works, each page by itself. */
export const texts = { methodology, corrections: correctionsText, privacy, about };

const WEEKDAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'];

export const textParts = {
  kindsLead: 'Bila sebuah kabar salah, menyesatkan, atau sebagian benar, kami menyebut juga jenisnya.',
  askSomething: 'Tanyakan sebuah kabar',
  weekday: (day: number): string => WEEKDAYS[day - 1] ?? '',
  fromTo: (first: string, last: string): string => `${first} sampai ${last}`,
  workingTime: (days: string, opens: string, closes: string): string =>
    `Jam kerja kami: ${days}, pukul ${opens.replace(':', '.')} sampai ${closes.replace(':', '.')} WITA, tidak termasuk hari libur.`,
};
