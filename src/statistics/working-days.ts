import { dayAfter, dayOf, type Day, type WorkingTime } from '../calendar/index.js';

/** Every day of a span as columns, so that PostgreSQL can count working hours between any two moments in it. */
export interface WorkingDays {
  days: Day[];
  /** Working hours from the first day to the beginning of each. */
  before: number[];
  works: boolean[];
}

/** The days from one moment to another, both included. */
export function workingDays(time: WorkingTime, from: Date, to: Date): WorkingDays {
  const table: WorkingDays = { days: [], before: [], works: [] };
  let hours = 0;
  for (let day = dayOf(from); day <= dayOf(to); day = dayAfter(day)) {
    const works = time.isWorkingDay(day);
    table.days.push(day);
    table.before.push(hours);
    table.works.push(works);
    if (works) hours += time.hoursPerDay;
  }
  return table;
}
