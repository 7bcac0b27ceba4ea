import { Injectable } from '@nestjs/common';
import { hoursMs, minutesMs } from '../common/index.js';
import { AppConfig } from '../config/index.js';
import { dayAfter, dayOf, startOf, weekdayOf, type Day } from './day.js';
import { holidayName } from './holiday-calendar.js';

/** A year without one working day cannot be; settings that make one are refused rather than looked through for ever. */
const MOST_DAYS_OFF = 366;

/** The hours in which the team works: which days, from when to when, and which days are off. All in WITA. */
@Injectable()
export class WorkingTime {
  private readonly opens: number;
  private readonly closes: number;
  private readonly weekdays: ReadonlySet<number>;
  private readonly extra: ReadonlySet<Day>;

  constructor(config: AppConfig) {
    const [opens = 0, closes = 0] = config.WORKING_HOURS.split('-').map(sinceMidnight);
    this.opens = opens;
    this.closes = closes;
    this.weekdays = new Set(config.WORKING_DAYS.split(',').map(Number));
    this.extra = new Set(config.EXTRA_HOLIDAYS?.split(','));
  }

  /** Hours of a working day. */
  get hoursPerDay(): number {
    return (this.closes - this.opens) / hoursMs(1);
  }

  /** Hours from midnight to the beginning of working time. */
  get opensAt(): number {
    return this.opens / hoursMs(1);
  }

  /** When so many working hours (0 or more) will have gone by. */
  addHours(from: Date, workingHours: number): Date {
    let left = hoursMs(workingHours);
    for (let day = dayOf(from), off = 0; off <= MOST_DAYS_OFF; day = dayAfter(day)) {
      const { start, end } = this.span(day, from);
      if (end > start && left <= end - start) return new Date(start + left);
      left -= Math.max(0, end - start);
      off = this.isWorkingDay(day) ? 0 : off + 1;
    }
    throw new Error('no working day in a year');
  }

  /** The moment since which so many working hours (more than 0) have gone by: `addHours` the other way round. */
  subtractHours(to: Date, workingHours: number): Date {
    let left = hoursMs(workingHours);
    for (let day = dayOf(to), off = 0; off <= MOST_DAYS_OFF; day = dayAfter(day, -1)) {
      const { start, end } = this.span(day, startOf(day));
      const room = Math.max(0, Math.min(end, to.getTime()) - start);
      if (room > 0 && left <= room) return new Date(start + room - left);
      left -= room;
      off = this.isWorkingDay(day) ? 0 : off + 1;
    }
    throw new Error('no working day in a year');
  }

  /** The end of working time on the n-th working day (1 or more) after the day of `from`. */
  addDays(from: Date, workingDays: number): Date {
    let left = workingDays;
    for (let day = dayAfter(dayOf(from)), off = 0; off <= MOST_DAYS_OFF; day = dayAfter(day)) {
      const works = this.isWorkingDay(day);
      if (works) left -= 1;
      if (works && left <= 0) return new Date(startOf(day).getTime() + this.closes);
      off = works ? 0 : off + 1;
    }
    throw new Error('no working day in a year');
  }

  /** Working hours between two moments; negative when `to` comes first. */
  hoursBetween(from: Date, to: Date): number {
    if (to < from) return -this.hoursBetween(to, from);
    let passed = 0;
    for (let day = dayOf(from); day <= dayOf(to); day = dayAfter(day)) {
      const { start, end } = this.span(day, from);
      passed += Math.max(0, Math.min(end, to.getTime()) - start);
    }
    return passed / hoursMs(1);
  }

  /** Whether the team works on a day (`YYYY-MM-DD`, WITA). */
  isWorkingDay(day: Day): boolean {
    return this.weekdays.has(weekdayOf(day)) && this.holidayOn(day) === null;
  }

  /** What is celebrated on a day (`YYYY-MM-DD`, WITA), or null. Names are Indonesian. */
  holidayOn(day: Day): string | null {
    return holidayName(day) ?? (this.extra.has(day) ? 'Hari libur daerah' : null);
  }

  /** The working time of a day from a moment on, in milliseconds; empty where none is left. */
  private span(day: Day, from: Date): { start: number; end: number } {
    const midnight = startOf(day).getTime();
    const start = Math.max(midnight + this.opens, from.getTime());
    return { start, end: this.isWorkingDay(day) ? midnight + this.closes : start };
  }
}

function sinceMidnight(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hoursMs(hours) + minutesMs(minutes);
}
