import { SERVICE_LEVELS, type WorkingTime } from '../../calendar/index.js';
import type { Urgency } from './urgency.js';

/** Working hours until somebody has looked at a case, and working days until it is answered; urgency shortens both. */
const LEVELS: Record<Urgency, { triageHours: number; answerDays: number }> = {
  normal: { triageHours: SERVICE_LEVELS.readHours, answerDays: SERVICE_LEVELS.answerDays },
  urgent: { triageHours: 2, answerDays: 1 },
  emergency: { triageHours: 1, answerDays: 0.5 },
};

/** What the due time of a case depends on. */
export interface CaseClock {
  urgency: Urgency;
  /** When it was opened, or when its correction began. */
  dueFrom: Date;
  /** When somebody first looked at it. */
  triagedAt: Date | null;
}

/** When the next thing that was promised is due: to be looked at, and after that to be answered. */
export function dueAt(time: WorkingTime, { urgency, dueFrom, triagedAt }: CaseClock): Date {
  const { triageHours, answerDays } = LEVELS[urgency];
  return time.addHours(dueFrom, triagedAt === null ? triageHours : answerDays * time.hoursPerDay);
}
