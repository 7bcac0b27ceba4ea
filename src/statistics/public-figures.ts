import type { AnswerVerdict, Kind } from '../archive/index.js';
import type { Kelurahan, Topic } from '../common/index.js';
import type { FigureRow } from './desk-figures.service.js';
import type { Month, Period } from './period.js';
import type { SearchedWord } from './searched-words.js';

/** What happened in a month. */
export interface MonthOfWork {
  month: Month;
  questions: number;
  /** "I received this too". */
  echoes: number;
  answers: number;
  corrections: number;
  takedowns: number;
}

/** Where the questions of the period stand now. */
export const OUTCOMES = ['instant', 'answered', 'waiting', 'declined', 'withdrawn'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Days that begin a new age of what waits; an age ends where the next begins. */
export const AGE_LIMITS = [1, 3, 7, 30] as const;

/** What waits now. */
export interface OpenOnes {
  count: number;
  /** How many of each age, the youngest first: one more than AGE_LIMITS has. */
  byAge: number[];
  /** Days; 0 when nothing waits. */
  medianDays: number;
  longestDays: number;
}

export interface Share<Name> {
  name: Name;
  month: Month;
  count: number;
}

export interface TopicFigure {
  topic: Topic;
  questions: number;
  answers: number;
}

export interface KelurahanFigure {
  kelurahan: Kelurahan;
  /** Of complete months, told discreetly; null: fewer than may be told, or none. */
  questions: number | null;
  answers: number;
}

export interface SearchFigure extends SearchedWord {
  /** On how many different days. */
  days: number;
  times: number;
}

/** Everything the public is told in numbers. */
export interface PublicFigures {
  period: Period;
  countedAt: Date;
  /** Hours of a working day. */
  hoursPerDay: number;
  /** Every year there is something to tell of, the newest first. */
  years: number[];
  months: MonthOfWork[];
  outcomes: Record<Outcome, number>;
  /** Until a case was looked at, and until it was answered. */
  waits: FigureRow[];
  open: { cases: OpenOnes; questions: OpenOnes };
  verdicts: Share<AnswerVerdict>[];
  kinds: Share<Kind>[];
  topics: TopicFigure[];
  /** The most asked about first; those with nothing to tell are left out. */
  kelurahan: KelurahanFigure[];
  /** `group` null: all of them. Only agencies that answers name, and only those asked often enough. */
  agencies: FigureRow[];
  /** `words` are the searched ones that may be told, the most frequent first. */
  searches: { times: number; days: number; words: SearchFigure[] };
  /** Answers of other publishers that the archive shows. */
  imported: number;
}
