import {
  endOfDay,
  isAnswerVerdict,
  isDay,
  isKind,
  startOfDay,
  type AnswerSearch,
  type Facet,
} from '../../archive/index.js';
import { cleanText, isKelurahan, type FieldError } from '../../common/index.js';
import { words, type Lang, type Words } from '../words/index.js';

const MAX_QUERY = 2_000;
const MAX_NAME = 200;
const MAX_PAGE = 1_000;

/** The parameter of each facet in the address. */
export const FACET_FIELDS = {
  verdict: 'putusan',
  kind: 'jenis',
  scam: 'penipuan',
  topic: 'topik',
  kelurahan: 'kelurahan',
  publisher: 'penerbit',
  year: 'tahun',
} as const satisfies Record<Facet, string>;

const FIELDS = [
  ...(['q', 'putusan', 'jenis', 'penipuan', 'topik', 'kelurahan', 'penerbit', 'tahun'] as const),
  ...(['dari', 'sampai', 'urut', 'halaman'] as const),
];
type FieldName = (typeof FIELDS)[number];

/** What stood in the address, to show it again. */
export type TypedQuery = Record<FieldName, string>;

/** A search that asks for nothing in particular. */
export const EVERYTHING: TypedQuery = {
  ...{ q: '', putusan: '', jenis: '', penipuan: '', topik: '', kelurahan: '', penerbit: '', tahun: '' },
  ...{ dari: '', sampai: '', urut: '', halaman: '' },
};

export interface ArchiveQuery {
  typed: TypedQuery;
  errors: FieldError[];
  search: Omit<AnswerSearch, 'limit'>;
}

/** Words of the address for a scam and for the order. */
const SCAM: ReadonlyMap<string, boolean> = new Map([
  ['ya', true],
  ['tidak', false],
]);
export const NEWEST = 'terbaru';

/** Reads /arsip's address without trusting its shape; parameters that we do not know are passed over. Complaints are in `lang`. */
export function readArchiveQuery(lang: Lang, query: unknown): ArchiveQuery {
  const given = new Map<string, unknown>(
    typeof query === 'object' && query !== null ? Object.entries(query) : [],
  );
  const read = (name: FieldName) => {
    const value = given.get(name);
    return typeof value === 'string' ? cleanText(value) : '';
  };
  const typed: TypedQuery = {
    ...{ q: read('q'), putusan: read('putusan'), jenis: read('jenis'), penipuan: read('penipuan') },
    ...{
      topik: read('topik'),
      kelurahan: read('kelurahan'),
      penerbit: read('penerbit'),
      tahun: read('tahun'),
    },
    ...{ dari: read('dari'), sampai: read('sampai'), urut: read('urut'), halaman: read('halaman') },
  };
  const repeated = FIELDS.filter((name) => given.has(name) && typeof given.get(name) !== 'string');
  const { wrong } = words(lang).archive.list;
  const errors = [...repeated.map((field) => ({ field, message: wrong.once })), ...complaints(wrong, typed)];
  return { typed, errors, search: errors.length === 0 ? searchOf(typed) : { page: 1 } };
}

type Wrong = Words['archive']['list']['wrong'];

function complaints(wrong: Wrong, typed: TypedQuery): FieldError[] {
  const { q, dari, sampai } = typed;
  const days = [dari, sampai].every((day) => isDay(day));
  const long: [boolean, FieldName, string] = [q.length > MAX_QUERY, 'q', wrong.tooLong(MAX_QUERY)];
  const order: [boolean, FieldName, string] = [days && sampai < dari, 'sampai', wrong.order];
  const checks = [
    long,
    ...RULES.map(({ field, fits, say }): [boolean, FieldName, string] => [
      typed[field] !== '' && !fits(typed[field]),
      field,
      wrong[say],
    ]),
    order,
  ];
  return checks.flatMap(([bad, name, message]) => (bad ? [{ field: inForm(name), message }] : []));
}

/** A complaint links to its field; filters that are links have none. */
const inForm = (name: FieldName): string => (['q', 'dari', 'sampai'].includes(name) ? name : '');

interface Rule {
  field: FieldName;
  fits: (text: string) => boolean;
  say: keyof Wrong & ('verdict' | 'filter' | 'day' | 'page');
}

/** What each parameter may be when it is given at all. */
const RULES: readonly Rule[] = [
  { field: 'putusan', fits: isAnswerVerdict, say: 'verdict' },
  { field: 'jenis', fits: isKind, say: 'filter' },
  { field: 'penipuan', fits: (text) => SCAM.has(text), say: 'filter' },
  { field: 'topik', fits: isName, say: 'filter' },
  { field: 'kelurahan', fits: isKelurahan, say: 'filter' },
  { field: 'penerbit', fits: isName, say: 'filter' },
  { field: 'tahun', fits: (text) => /^(?:19|[2-9]\d)\d\d$/.test(text), say: 'filter' },
  { field: 'dari', fits: isDay, say: 'day' },
  { field: 'sampai', fits: isDay, say: 'day' },
  { field: 'urut', fits: (text) => text === NEWEST, say: 'filter' },
  { field: 'halaman', fits: isPage, say: 'page' },
];

function isName(text: string): boolean {
  return text.length <= MAX_NAME;
}

function isPage(text: string): boolean {
  return /^[1-9]\d{0,3}$/.test(text) && Number(text) <= MAX_PAGE;
}

const given = (text: string): string | undefined => (text === '' ? undefined : text);
const number = (text: string): number | undefined => (text === '' ? undefined : Number(text));

function searchOf(typed: TypedQuery): ArchiveQuery['search'] {
  const { putusan, jenis, dari, sampai } = typed;
  return {
    ...{ q: given(typed.q), topic: given(typed.topik), publisher: given(typed.penerbit) },
    verdict: isAnswerVerdict(putusan) ? putusan : undefined,
    kind: isKind(jenis) ? jenis : undefined,
    scam: SCAM.get(typed.penipuan),
    kelurahan: isKelurahan(typed.kelurahan) ? typed.kelurahan : undefined,
    year: number(typed.tahun),
    from: dari === '' ? undefined : startOfDay(dari),
    to: sampai === '' ? undefined : endOfDay(sampai),
    order: typed.urut === NEWEST ? 'newest' : 'relevance',
    page: typed.halaman === '' ? 1 : Number(typed.halaman),
  };
}

/** The address of the same search with something changed; it begins on the first page unless that is what changes. */
export function archiveHref(typed: TypedQuery, change: Partial<TypedQuery> = {}): string {
  const next = { ...typed, halaman: '', ...change };
  const kept = FIELDS.filter((name) => next[name] !== '');
  const text = new URLSearchParams(kept.map((name) => [name, next[name]])).toString();
  return text === '' ? '/arsip' : `/arsip?${text}`;
}

/** What leads to one page of a search. */
export const pageOf = (page: number): Partial<TypedQuery> => ({ halaman: page > 1 ? String(page) : '' });
