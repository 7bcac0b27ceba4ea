import { easter } from './easter.js';
import { DECREED, FIXED, FROM_EASTER } from './holidays.js';

/** The last year whose holidays the ministers have decreed, as far as this build knows. */
export const LAST_KNOWN_YEAR = Math.max(...DECREED.keys());

/** Whether every holiday of a year is known, and not only those whose date can be told without a decree. */
export const knowsHolidaysOf = (year: number): boolean => DECREED.has(year);

/** The name of the holiday or collective leave on a day (`YYYY-MM-DD`), or null. */
export function holidayName(day: string): string | null {
  const year = Number(day.slice(0, 4));
  const date = day.slice(5);
  const decreed = DECREED.get(year);
  if (decreed) return decreed.days[date] ?? null;
  return FIXED[date] ?? christian(year, day);
}

/** The Christian feasts are the only movable ones that a sum can tell; the others are decreed after sightings. */
function christian(year: number, day: string): string | null {
  for (const [moved, name] of FROM_EASTER) if (easter(year, moved) === day) return name;
  return null;
}
