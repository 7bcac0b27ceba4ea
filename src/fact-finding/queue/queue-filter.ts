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

/** A filter as SQL. */
export interface Conditions {
  /** The cases that are looked at in any case, with all that a filter asks of them; to be named `c`. */
  seen: string;
  /** What is asked of them; `c` has the columns of `seen`. */
  each: Record<Dimension, string>;
  values: unknown[];
}

const oneOf = (statuses: readonly string[]): string =>
  `c.status in (${statuses.map((status) => `'${status}'`).join(', ')})`;

const WORDS_MAX = 8;
const EVERY = 'true';

/** SQL of one value of a dimension, for filters and for counts. */
const LISTS: Readonly<Record<QueueList, string>> = {
  free: `${oneOf(WORKABLE)} and not c.held`,
  mine: 'c.mine',
  all: EVERY,
};

export const listIs = (list: QueueList): string => LISTS[list];

export const stateIs = (state: QueueState): string =>
  state === 'ended' ? `not (${oneOf(OPEN)})` : oneOf([state]);

export const OVERDUE = `${oneOf(OPEN)} and c.late`;

/** Every value from outside is a parameter. */
export function conditionsOf(filter: QueueFilter, staffId: string): Conditions {
  const { list, holderId, state, overdue, urgency, topic, kelurahan } = filter;
  const values: unknown[] = [staffId, holderId, kelurahan];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const equal = (column: string, value: string | null): string =>
    value === null ? EVERY : `${column} = ${parameter(value)}`;
  return {
    seen: `(
      select c.id, c.rank_at, c.status, c.urgency, c.topic, c.kelurahan, c.due_at < now() as late,
        c.lease_until is not null and c.lease_until > now() as held,
        c.lease_holder is not distinct from $1::uuid and c.lease_until > now() as mine,
        c.lease_holder is not distinct from $2::uuid and c.lease_until > now() as theirs,
        $3::text = any(c.kelurahan) as here
      from cases c where ${scopeOf(filter, parameter)})`,
    each: {
      list: listIs(list),
      holder: holderId === null ? EVERY : 'c.theirs',
      state: state === null ? EVERY : stateIs(state),
      overdue: overdue ? OVERDUE : EVERY,
      urgency: equal('c.urgency', urgency),
      topic: equal('c.topic', topic),
      kelurahan: kelurahan === null ? EVERY : 'c.here',
    },
    values,
  };
}

function scopeOf({ words, state }: QueueFilter, parameter: (value: unknown) => string): string {
  const parts = words.split(/\s+/).filter((part) => part !== '');
  if (parts.length === 0) return state === 'ended' ? stateIs(state) : oneOf(OPEN);
  const patterns = parts.slice(0, WORDS_MAX).map((part) => `%${part.replace(/[\\%_]/g, '\\$&')}%`);
  return `c.claim ilike all(${parameter(patterns)}::text[])`;
}

/** What a case must fulfil, one dimension left out if given. */
export const allOf = ({ each }: Conditions, except?: Dimension): string =>
  DIMENSIONS.filter((dimension) => dimension !== except && each[dimension] !== EVERY)
    .map((dimension) => `(${each[dimension]})`)
    .join(' and ') || EVERY;
