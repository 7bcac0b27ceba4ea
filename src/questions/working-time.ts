import { daysMs, hoursMs } from '../common/index.js';

/** WITA is eight hours ahead of UTC and has no summer time. */
const CITY_OFFSET = hoursMs(8);
const OPENS = hoursMs(8);
const CLOSES = hoursMs(16);
const WEEKEND: readonly number[] = [0, 6];

/**
 * The moment when so many working hours have gone by: Monday to Friday, 08.00 to 16.00 WITA. Public holidays count as
 * working days.
 */
export function addWorkingHours(from: Date, hours: number): Date {
  let left = hoursMs(hours);
  let at = from.getTime() + CITY_OFFSET;
  for (;;) {
    const midnight = Math.floor(at / daysMs(1)) * daysMs(1);
    const start = Math.max(at, midnight + OPENS);
    const room = WEEKEND.includes(new Date(midnight).getUTCDay())
      ? 0
      : Math.max(0, midnight + CLOSES - start);
    if (room > 0 && left <= room) return new Date(start + left - CITY_OFFSET);
    left -= room;
    at = midnight + daysMs(1);
  }
}

/** The same in working days of eight hours. */
export const addWorkingDays = (from: Date, days: number): Date =>
  addWorkingHours(from, days * ((CLOSES - OPENS) / hoursMs(1)));
