import { endOfDay, startOfDay } from '../../../archive/index.js';
import { CITY_TIME_ZONE } from '../../../common/index.js';
import type { Lang } from '../../words/index.js';

const LOCALE = { id: 'id-ID', en: 'en-GB' } as const;

/** The month that it is in Kupang, YYYY-MM. */
export const monthNow = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: CITY_TIME_ZONE, year: 'numeric', month: '2-digit' }).format();

export const isMonth = (text: string): boolean => /^20\d\d-(?:0[1-9]|1[0-2])$/.test(text);

/** The month so many months later; earlier where negative. */
export function monthAfter(month: string, months = 1): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + months);
  return first.toISOString().slice(0, 7);
}

/** The first and the last moment of a month in WITA. */
export function momentsOf(month: string): { from: Date; to: Date } {
  const last = new Date(`${monthAfter(month)}-01T00:00:00Z`);
  last.setUTCDate(0);
  return { from: startOfDay(`${month}-01`), to: endOfDay(last.toISOString().slice(0, 10)) };
}

/** "November 2026". */
export const monthName = (lang: Lang, month: string): string =>
  new Intl.DateTimeFormat(LOCALE[lang], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
