import { dayOf, startOf, type Day } from '../calendar/index.js';

/** A month of the city, `YYYY-MM`. */
export type Month = string;

/** A span of whole months of the city; the last may still run. */
export interface Period {
  /** The calendar year; null: the twelve months up to now. */
  year: number | null;
  from: Date;
  /** What began at this moment or later is not in it. */
  until: Date;
  /** Every month of it, the oldest first. */
  months: Month[];
  /** Where its last complete month ends; `from` when none is complete. */
  completeUntil: Date;
}

const MONTHS = 12;

const monthOf = (at: Date): Month => dayOf(at).slice(0, 7);
const firstDayOf = (month: Month): Day => `${month}-01`;

/** A month so many months later. */
function monthAfter(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months)).toISOString().slice(0, 7);
}

function spanOf(year: number | null, first: Month, now: Date): Period {
  const from = startOf(firstDayOf(first));
  const thisMonth = startOf(firstDayOf(monthOf(now)));
  const months = Array.from({ length: MONTHS }, (_, index) => monthAfter(first, index));
  const end = startOf(firstDayOf(monthAfter(first, MONTHS)));
  const until = end < now ? end : now;
  return {
    year,
    from,
    until,
    months: months.filter((month) => month <= monthOf(now)),
    completeUntil: thisMonth < until ? thisMonth : until,
  };
}

/** The running month and the eleven before it. */
export const lastMonths = (now: Date): Period => spanOf(null, monthAfter(monthOf(now), 1 - MONTHS), now);

/** A calendar year, as far as it has come. */
export const calendarYear = (year: number, now: Date): Period => spanOf(year, `${year}-01`, now);

/** The calendar year that a moment falls in. */
export const yearAt = (at: Date): number => Number(dayOf(at).slice(0, 4));
