import type { CsvCell } from '../../../common/index.js';
import { LEAST_TOLD, type Month, type PublicFigures, type Quantile } from '../../../statistics/index.js';
import { words, type Lang } from '../../words/index.js';

/** Made once: making one takes a hundred times as long as using it, and a page has hundreds of numbers. */
const formats = (locale: string) => ({
  numbers: [
    new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
    new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
  ] as const,
  month: new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
});
const FORMATS = { id: formats('id-ID'), en: formats('en-GB') };

/** "1.234,5", with so many decimals at most. */
export const numberText = (lang: Lang, value: number, decimals: 0 | 1 = 0): string =>
  FORMATS[lang].numbers[decimals].format(value);

/** In one line, wherever it stands. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** "Nov 2026". */
export const monthText = (lang: Lang, month: Month): string =>
  unbroken(FORMATS[lang].month.format(new Date(`${month}-01T00:00:00Z`)));

/** Working hours, or working days from one day on; "≥" where it can still rise. */
export function waitText(lang: Lang, { hoursPerDay }: PublicFigures, { hours, atLeast }: Quantile): string {
  const { statistics: say } = words(lang);
  const amount =
    hours < hoursPerDay
      ? say.hours(numberText(lang, hours, 1))
      : say.days(numberText(lang, hours / hoursPerDay, 1));
  return unbroken(atLeast ? say.atLeast(amount) : amount);
}

/** A count that was told discreetly. */
export const discreetText = (lang: Lang, count: number | null): string =>
  count === null
    ? words(lang).statistics.few(LEAST_TOLD)
    : words(lang).statistics.rounded(numberText(lang, count));

/** The same where no words are read: the least of it, or that it is under the least. */
export const discreetCell = (count: number | null): CsvCell => count ?? `<${LEAST_TOLD}`;
