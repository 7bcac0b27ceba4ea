import type { Topic } from '../../questions/index.js';
import { OPEN, WORKABLE } from '../case-status.js';
import type { Urgency } from './urgency.js';

/** Whose cases: everybody's, nobody's, or one's own. */
export const QUEUE_LISTS = ['free', 'mine', 'all'] as const;
export type QueueList = (typeof QUEUE_LISTS)[number];

/** Where a case stands; those that have ended are one list. */
export const QUEUE_STATES = [...OPEN, 'ended'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/** Everything that the queue can be narrowed by; all of it holds at once. */
export interface QueueFilter {
  list: QueueList;
  /** Only what this person holds. */
  holderId: string | null;
  /** Null: every open case; while words are looked for, every case. */
  state: QueueState | null;
  overdue: boolean;
  urgency: Urgency | null;
  topic: Topic | null;
  kelurahan: string | null;
  /** Parts of words of the claim, all of which must occur; '' looks for nothing. */
  words: string;
}

/** What narrows on its own, so that a count can leave one of them out. */
export const DIMENSIONS = ['list', 'holder', 'state', 'overdue', 'urgency', 'topic', 'kelurahan'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A filter as SQL over CASE_TABLES. */
export interface Conditions {
  /** Which cases are looked at in any case. */
  scope: string;
  each: Record<Dimension, string>;
  values: unknown[];
}

const oneOf = (statuses: readonly string[]): string =>
  `c.status in (${statuses.map((status) => `'${status}'`).join(', ')})`;

const ALL_WORDS_MAX = 8;
const EVERY = 'true';

/** SQL of one value of a dimension, for filters and for counts; `staff` is the placeholder of who looks. */
export const listIs = (list: QueueList, staff: string): string =>
  ({ free: `${oneOf(WORKABLE)} and s.id is null`, mine: `s.id = ${staff}`, all: EVERY })[list];

export const stateIs = (state: QueueState): string =>
  state === 'ended' ? `not (${oneOf(OPEN)})` : oneOf([state]);

export const OVERDUE = `${oneOf(OPEN)} and c.due_at < now()`;

/** Every value from outside is a parameter. */
export function conditionsOf(filter: QueueFilter, staffId: string): Conditions {
  const values: unknown[] = [staffId];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const equal = (column: string, value: string | null): string =>
    value === null ? EVERY : `${column} = ${parameter(value)}`;
  return {
    scope: scopeOf(filter, parameter),
    each: {
      list: listIs(filter.list, '$1'),
      holder: equal('s.id', filter.holderId),
      state: filter.state === null ? EVERY : stateIs(filter.state),
      overdue: filter.overdue ? OVERDUE : EVERY,
      urgency: equal('c.urgency', filter.urgency),
      topic: equal('c.topic', filter.topic),
      kelurahan: filter.kelurahan === null ? EVERY : `${parameter(filter.kelurahan)} = any(c.kelurahan)`,
    },
    values,
  };
}

function scopeOf({ words, state }: QueueFilter, parameter: (value: unknown) => string): string {
  // $1 must be named somewhere, or PostgreSQL cannot tell its type.
  const known = '$1::uuid is not null';
  const parts = words.split(/\s+/).filter((part) => part !== '');
  if (parts.length === 0) return `${known} and ${state === 'ended' ? stateIs(state) : oneOf(OPEN)}`;
  const patterns = parts.slice(0, ALL_WORDS_MAX).map((part) => `%${part.replace(/[\\%_]/g, '\\$&')}%`);
  return `${known} and c.claim ilike all(${parameter(patterns)}::text[])`;
}

/** What a case must fulfil, one dimension left out if given. */
export const allOf = ({ each }: Conditions, except?: Dimension): string =>
  DIMENSIONS.filter((dimension) => dimension !== except && each[dimension] !== EVERY)
    .map((dimension) => `(${each[dimension]})`)
    .join(' and ') || EVERY;
