import { daysMs } from '../common/index.js';

/** Easter Sunday of a Gregorian year as `YYYY-MM-DD`, moved by so many days (Meeus, Astronomical Algorithms, 8). */
export function easter(year: number, moved = 0): string {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const g = Math.floor((8 * century + 13) / 25);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const m = Math.floor((a + 11 * h) / 319);
  const weekday = (2 * (century % 4) + 2 * Math.floor(rest / 4) - (rest % 4) - h + m + 32) % 7;
  const month = Math.floor((h - m + weekday + 90) / 25);
  const day = (h - m + weekday + month + 19) % 32;
  return new Date(Date.UTC(year, month - 1, day) + daysMs(moved)).toISOString().slice(0, 10);
}
