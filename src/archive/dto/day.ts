import { ValidateBy } from 'class-validator';
import { daysMs, hoursMs } from '../../common/index.js';

/** WITA has no daylight saving: it is always eight hours ahead. */
const OFFSET = '+08:00';

/** True for a day that is in the calendar, written YYYY-MM-DD. */
export function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const moment = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
}

/** Midnight in WITA at the beginning of a day that `isDay` accepts. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00.000${OFFSET}`);

/** The year of a moment in WITA, four digits. */
export const yearOf = (moment: Date): string =>
  String(new Date(moment.getTime() + hoursMs(8)).getUTCFullYear()).padStart(4, '0');

/** The last millisecond of that day in WITA. */
export const endOfDay = (day: string): Date => new Date(startOfDay(day).getTime() + daysMs(1) - 1);

export const IsDay = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDay',
    validator: { validate: isDay, defaultMessage: () => 'Tulis tanggal sebagai TTTT-BB-HH' },
  });
