import { isUUID } from 'class-validator';
import { isKelurahan } from '../../common/index.js';
import { QUEUE_LISTS, QUEUE_STATES, URGENCIES, type QueueFilter } from '../../fact-finding/index.js';
import { TOPICS } from '../../questions/index.js';
import { readForm } from '../kit/index.js';

const LAST_PAGE = 10_000;
const WORDS_MAX = 200;

const known = <T extends string>(values: readonly T[], typed: string): T | null =>
  values.find((value) => value === typed) ?? null;

/** Reads the filters from an address; what is not known narrows nothing. Without any, the free cases are shown. */
export function readFilter(query: unknown): QueueFilter {
  const field = readForm(query);
  const narrowed = {
    holderId: isUUID(field('pemegang')) ? field('pemegang') : null,
    state: known(QUEUE_STATES, field('keadaan')),
    overdue: field('lewat') === 'ya',
    urgency: known(URGENCIES, field('urgensi')),
    topic: known(TOPICS, field('topik')),
    kelurahan: isKelurahan(field('kelurahan')) ? field('kelurahan') : null,
    words: field('q').slice(0, WORDS_MAX),
  };
  const list = known(QUEUE_LISTS, field('daftar')) ?? (isPlain(narrowed) ? 'free' : 'all');
  return { list, ...narrowed };
}

export function readPage(query: unknown): number {
  return Math.min(LAST_PAGE, Math.max(1, Number.parseInt(readForm(query)('hal'), 10) || 1));
}

/** The address of the queue under these filters. */
export function queueHref(filter: QueueFilter, more: Record<string, string> = {}): string {
  const parts = new URLSearchParams({ daftar: filter.list });
  for (const [name, value] of Object.entries(inAddress(filter))) if (value !== '') parts.set(name, value);
  for (const [name, value] of Object.entries(more)) parts.set(name, value);
  return `/meja?${parts.toString()}`;
}

/** Everything of a filter but the list, as it stands in an address. */
export const inAddress = (filter: Omit<QueueFilter, 'list'>): Record<string, string> => ({
  pemegang: filter.holderId ?? '',
  keadaan: filter.state ?? '',
  lewat: filter.overdue ? 'ya' : '',
  urgensi: filter.urgency ?? '',
  topik: filter.topic ?? '',
  kelurahan: filter.kelurahan ?? '',
  q: filter.words,
});

/** Whether nothing but the list is chosen. */
export const isPlain = (filter: Omit<QueueFilter, 'list'>): boolean =>
  Object.values(inAddress(filter)).every((value) => value === '');

/** The case number that was typed instead of words; null when it is none. */
export const numberIn = (words: string): number | null =>
  /^#?\d{1,9}$/.test(words) ? Number(words.replace('#', '')) : null;
