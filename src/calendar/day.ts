import { daysMs, hoursMs } from '../common/index.js';

/** WITA is eight hours ahead of UTC and has no summer time. */
const CITY_OFFSET_MS = hoursMs(8);

/** A day of the city, `YYYY-MM-DD`. */
export type Day = string;

/** The day on which a moment falls in Kupang. */
export const dayOf = (at: Date): Day => new Date(at.getTime() + CITY_OFFSET_MS).toISOString().slice(0, 10);

/** The moment at which a day begins in Kupang. */
export const startOf = (day: Day): Date => new Date(Date.parse(`${day}T00:00:00Z`) - CITY_OFFSET_MS);

/** A day so many days later. */
export const dayAfter = (day: Day, days = 1): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + daysMs(days)).toISOString().slice(0, 10);

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
