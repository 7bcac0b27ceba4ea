import { endOfDay, isAnswerVerdict, isDay, startOfDay, type AnswerSearch } from '../../archive/index.js';
import { cleanText, type FieldError } from '../../common/index.js';
import { words } from '../words/index.js';

const MAX_QUERY = 2_000;
const MAX_PAGE = 1_000;
const FIELDS = ['q', 'putusan', 'dari', 'sampai', 'halaman'] as const;
type FieldName = (typeof FIELDS)[number];

/** What stood in the address, to show it again. */
export type TypedQuery = Record<FieldName, string>;

export interface ArchiveQuery {
  typed: TypedQuery;
  errors: FieldError[];
  search: Omit<AnswerSearch, 'limit'>;
}

/** Reads /arsip's address without trusting its shape; parameters that we do not know are passed over. */
export function readArchiveQuery(query: unknown): ArchiveQuery {
  const given = new Map<string, unknown>(
    typeof query === 'object' && query !== null ? Object.entries(query) : [],
  );
  const read = (name: FieldName) => {
    const value = given.get(name);
    return typeof value === 'string' ? cleanText(value) : '';
  };
  const typed: TypedQuery = {
    q: read('q'),
    putusan: read('putusan'),
    dari: read('dari'),
    sampai: read('sampai'),
    halaman: read('halaman'),
  };
  const repeated = FIELDS.filter((name) => given.has(name) && typeof given.get(name) !== 'string');
  const once = words('id').archive.list.wrong.once;
  const errors = [...repeated.map((field) => ({ field, message: once })), ...complaints(typed)];
  return { typed, errors, search: errors.length === 0 ? searchOf(typed) : { page: 1 } };
}

function complaints({ q, putusan, dari, sampai, halaman }: TypedQuery): FieldError[] {
  const wrong = words('id').archive.list.wrong;
  const days = [dari, sampai].every((day) => day === '' || isDay(day));
  const checks: [boolean, FieldName, string][] = [
    [q.length > MAX_QUERY, 'q', wrong.tooLong(MAX_QUERY)],
    [putusan !== '' && !isAnswerVerdict(putusan), 'putusan', wrong.verdict],
    [dari !== '' && !isDay(dari), 'dari', wrong.day],
    [sampai !== '' && !isDay(sampai), 'sampai', wrong.day],
    [days && dari !== '' && sampai !== '' && sampai < dari, 'sampai', wrong.order],
    [halaman !== '' && !isPage(halaman), 'halaman', wrong.page],
  ];
  return checks.flatMap(([bad, field, message]) => (bad ? [{ field, message }] : []));
}

const isPage = (text: string): boolean => /^[1-9]\d{0,3}$/.test(text) && Number(text) <= MAX_PAGE;

function searchOf({ q, putusan, dari, sampai, halaman }: TypedQuery): ArchiveQuery['search'] {
  return {
    q: q === '' ? undefined : q,
    verdict: isAnswerVerdict(putusan) ? putusan : undefined,
    from: dari === '' ? undefined : startOfDay(dari),
    to: sampai === '' ? undefined : endOfDay(sampai),
    page: halaman === '' ? 1 : Number(halaman),
  };
}

/** The address of one page of the same search. */
export function archiveHref(typed: TypedQuery, page: number): string {
  const kept = FIELDS.filter((name) => name !== 'halaman' && typed[name] !== '');
  const parameters = new URLSearchParams(kept.map((name) => [name, typed[name]]));
  if (page > 1) parameters.set('halaman', String(page));
  const text = parameters.toString();
  return text === '' ? '/arsip' : `/arsip?${text}`;
}
