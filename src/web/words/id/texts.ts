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
  clock: (time: string): string => time.replace(':', '.'),
  workingTime: (days: string, hours: string): string =>
    `Jam kerja kami: ${days}, pukul ${hours} WITA, tidak termasuk hari libur.`,
};
