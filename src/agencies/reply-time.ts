import { Injectable } from '@nestjs/common';
import { dayAfter, dayOf, startOf, WorkingTime, type Day } from '../calendar/index.js';
import { EXTENSIONS_MAX } from './inquiry.js';
import type { OpenLink } from './inquiry-links.service.js';

/** More time ends so many working days after the date that was asked for first, however often it is asked. */
const EXTENSION_DAYS = 5;

/** How much more time an agency can ask for. */
@Injectable()
export class ReplyTime {
  constructor(private readonly time: WorkingTime) {}

  /** The working days that are left to ask for. */
  daysFor({ status, dueAt, firstDueAt }: OpenLink, extensions: number): Day[] {
    if (status !== 'sent' || extensions >= EXTENSIONS_MAX || dueAt < new Date()) return [];
    const latest = dayOf(this.time.addDays(firstDueAt, EXTENSION_DAYS));
    const days: Day[] = [];
    for (let day = dayAfter(dayOf(dueAt)); day <= latest; day = dayAfter(day))
      if (this.time.isWorkingDay(day)) days.push(day);
    return days;
  }

  /** The end of working time on a working day. */
  endOf(day: Day): Date {
    return this.time.addDays(startOf(dayAfter(day, -1)), 1);
  }
}
