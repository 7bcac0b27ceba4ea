import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AnswerVerdict, Kind } from '../archive/index.js';
import { dayOf, WorkingTime } from '../calendar/index.js';
import { minutesMs, type Kelurahan } from '../common/index.js';
import { DeskFigures, MEASURES, type FigureRow } from './desk-figures.service.js';
import { discreet, LEAST_TOLD } from './discretion.js';
import { calendarYear, lastMonths, yearAt, type Period } from './period.js';
import {
  AGE_LIMITS,
  type KelurahanFigure,
  type MonthOfWork,
  type OpenOnes,
  type Outcome,
  type PublicFigures,
  type SearchFigure,
  type TopicFigure,
} from './public-figures.js';
import * as sql from './public-queries.js';
import { SEARCHED_WORDS } from './searched-words.js';

interface OpenRow {
  what: 'cases' | 'questions';
  /** Null: of all ages. */
  age: number | null;
  count: number;
  longest: number;
  median: number;
}

interface Judged {
  month: string;
  verdict: AnswerVerdict;
  kind: Kind | null;
  count: number;
}

type Searched = Omit<SearchFigure, 'word' | 'topic'> & { word: string | null };

/** Where a question stands, in the words of the public. */
const OUTCOME_OF: Record<string, Outcome> = {
  instant: 'instant',
  answered: 'answered',
  received: 'waiting',
  linked: 'waiting',
  declined: 'declined',
  withdrawn: 'withdrawn',
};

/** How long figures stand, in milliseconds. Whoever asks for them again and again does not count them again. */
const STAND_MS = minutesMs(5);
/** Words of the longest name that is looked for. */
const LONGEST_NAME = 4;

const none = (): OpenOnes => ({
  count: 0,
  byAge: Array.from({ length: AGE_LIMITS.length + 1 }, () => 0),
  medianDays: 0,
  longestDays: 0,
});

/** What the city tells everybody in numbers, counted by constant queries. Nothing in it leads back to a person. */
@Injectable()
export class StatisticsService {
  private readonly standing = new Map<number | null, { until: number; figures: Promise<PublicFigures> }>();

  constructor(
    private readonly db: DataSource,
    private readonly waits: DeskFigures,
    private readonly time: WorkingTime,
  ) {}

  /** Figures of a calendar year (null: the last twelve months), at most five minutes old; null for a year without any. */
  async of(year: number | null): Promise<PublicFigures | null> {
    const now = new Date();
    if (year !== null && !(await this.of(null))?.years.includes(year)) return null;
    const known = this.standing.get(year);
    if (known !== undefined && known.until > now.getTime()) return known.figures;
    const figures = this.count(year === null ? lastMonths(now) : calendarYear(year, now), now);
    this.standing.set(year, { until: now.getTime() + STAND_MS, figures });
    figures.catch(() => this.standing.delete(year));
    return figures;
  }

  /** The figures of a period as they stand now. */
  async count(period: Period, now: Date): Promise<PublicFigures> {
    const { from, until } = period;
    const judged = await this.db.query<Judged[]>(sql.VERDICTS, [from, until]);
    const waits = await this.waits.between(from, until, now);
    const [imported] = await this.db.query<{ count: number }[]>(sql.IMPORTED);
    return {
      period,
      countedAt: now,
      hoursPerDay: this.time.hoursPerDay,
      years: await this.years(now),
      months: await this.months(period),
      outcomes: await this.outcomes(period),
      waits: MEASURES.flatMap((measure) =>
        waits.filter((row) => row.measure === measure && measure !== 'reply' && row.group === null),
      ),
      open: await this.open(now),
      verdicts: judged.map(({ month, verdict, count }) => ({ month, name: verdict, count })),
      kinds: judged.flatMap(({ month, kind, count }) => (kind ? [{ month, name: kind, count }] : [])),
      topics: await this.db.query<TopicFigure[]>(sql.TOPICS, [from, until]),
      kelurahan: await this.kelurahan(period),
      agencies: await this.agencies(waits),
      searches: await this.searches(period),
      imported: imported?.count ?? 0,
    };
  }

  private async years(now: Date): Promise<number[]> {
    const [row] = await this.db.query<{ at: Date | null }[]>(sql.FIRST_YEAR);
    const newest = yearAt(now);
    const first = Math.min(newest, yearAt(row?.at ?? now));
    return Array.from({ length: newest - first + 1 }, (_, index) => newest - index);
  }

  private async months({ from, until, months }: Period): Promise<MonthOfWork[]> {
    const rows = await this.db.query<MonthOfWork[]>(sql.MONTHS, [from, until]);
    const nothing = { questions: 0, echoes: 0, answers: 0, corrections: 0, takedowns: 0 };
    return months.map((month) => rows.find((row) => row.month === month) ?? { month, ...nothing });
  }

  private async outcomes({ from, until }: Period): Promise<Record<Outcome, number>> {
    const rows = await this.db.query<{ status: string; count: number }[]>(sql.OUTCOMES, [from, until]);
    const totals = { instant: 0, answered: 0, waiting: 0, declined: 0, withdrawn: 0 };
    for (const { status, count } of rows) {
      const outcome = OUTCOME_OF[status];
      if (outcome !== undefined) totals[outcome] += count;
    }
    return totals;
  }

  private async open(now: Date): Promise<PublicFigures['open']> {
    const rows = await this.db.query<OpenRow[]>(sql.OPEN, [now, AGE_LIMITS]);
    const open = { cases: none(), questions: none() };
    for (const { what, age, count, longest, median } of rows) {
      if (age === null) Object.assign(open[what], { count, longestDays: longest, medianDays: median });
      else open[what].byAge[age] = count;
    }
    return open;
  }

  private async kelurahan({ from, until, completeUntil }: Period): Promise<KelurahanFigure[]> {
    const rows = await this.db.query<{ kelurahan: Kelurahan; questions: number; answers: number }[]>(
      sql.KELURAHAN,
      [from, until, completeUntil],
    );
    return rows
      .map(({ questions, ...row }) => ({ ...row, questions: discreet(questions) }))
      .filter(({ questions, answers }) => questions !== null || answers > 0)
      .toSorted(
        (a, b) =>
          (b.questions ?? 0) - (a.questions ?? 0) ||
          b.answers - a.answers ||
          a.kelurahan.localeCompare(b.kelurahan),
      );
  }

  private async agencies(waits: readonly FigureRow[]): Promise<FigureRow[]> {
    const named = await this.db.query<{ agency: string }[]>(sql.NAMED_AGENCIES);
    const names = new Set(named.map(({ agency }) => agency));
    return waits.filter(
      ({ measure, group, count }) =>
        measure === 'reply' && (group === null || (names.has(group) && count >= LEAST_TOLD)),
    );
  }

  private async searches({ from, until }: Period): Promise<PublicFigures['searches']> {
    const rows = await this.db.query<Searched[]>(sql.SEARCHES, [
      dayOf(from),
      dayOf(until),
      SEARCHED_WORDS.map(({ word }) => word),
      LONGEST_NAME,
    ]);
    const all = rows.find(({ word }) => word === null);
    const words = SEARCHED_WORDS.flatMap((known) => {
      const row = rows.find(({ word }) => word === known.word);
      return row && row.days >= LEAST_TOLD ? [{ ...known, days: row.days, times: row.times }] : [];
    });
    words.sort((a, b) => b.times - a.times || b.days - a.days || a.word.localeCompare(b.word));
    return { times: all?.times ?? 0, days: all?.days ?? 0, words };
  }
}
