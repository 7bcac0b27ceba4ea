import { CITY_TIME_ZONE } from '../../common/index.js';
import type { Lang } from '../words/index.js';

const LOCALE: Readonly<Record<Lang, string>> = { id: 'id-ID', en: 'en-GB' };
const KILOBYTE = 1024;

/** `120 kB`, `1,4 MB`. */
export function sizeText(bytes: number, lang: Lang): string {
  const [value, unit] =
    bytes < KILOBYTE * KILOBYTE ? [Math.ceil(bytes / KILOBYTE), 'kB'] : [bytes / KILOBYTE / KILOBYTE, 'MB'];
  return `${value.toLocaleString(LOCALE[lang], { maximumFractionDigits: 1 })} ${unit}`;
}

/** `Jumat, 27 November 2026`. */
export const longDay = (at: Date, lang: Lang): string =>
  new Intl.DateTimeFormat(LOCALE[lang], { dateStyle: 'full', timeZone: CITY_TIME_ZONE }).format(at);
