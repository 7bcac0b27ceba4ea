import type { OpenAnswer, OpenRecord } from '../archive/index.js';
import type { CsvCell } from '../common/index.js';
import type { DemandFigure } from '../statistics/index.js';

/** Types of Table Schema (Data Package v2); the items of a list are parted by LIST_DELIMITER. */
export type ColumnType = 'string' | 'integer' | 'boolean' | 'date' | 'datetime' | 'list';

const LIST_DELIMITER = ';';

const column = <Row, Name extends string>(name: Name, type: ColumnType, value: (row: Row) => CsvCell) => ({
  ...{ name, type, value },
});

const list = (items: readonly string[]): string => items.join(LIST_DELIMITER);

/** One line for an answer that stands. */
export const ANSWER_COLUMNS = [
  column('slug', 'string', ({ slug }: OpenAnswer) => slug),
  column('url', 'string', ({ url }: OpenAnswer) => url),
  column('status', 'string', ({ status }: OpenAnswer) => status),
  column('title', 'string', ({ title }: OpenAnswer) => title),
  column('claim', 'string', ({ claim }: OpenAnswer) => claim),
  column('verdict', 'string', ({ verdict }: OpenAnswer) => verdict),
  column('kind', 'string', ({ kind }: OpenAnswer) => kind),
  column('scam', 'boolean', ({ scam }: OpenAnswer) => scam),
  column('summary', 'string', ({ summary }: OpenAnswer) => summary),
  column('explanation', 'string', ({ explanation }: OpenAnswer) => explanation),
  column('topics', 'list', ({ topics }: OpenAnswer) => list(topics)),
  column('kelurahan', 'list', ({ kelurahan }: OpenAnswer) => list(kelurahan)),
  column('firstPublishedAt', 'datetime', ({ firstPublishedAt }: OpenAnswer) => firstPublishedAt),
  column('changedAt', 'datetime', ({ changedAt }: OpenAnswer) => changedAt),
  column('revision', 'integer', ({ revision }: OpenAnswer) => revision),
  column('changeNote', 'string', ({ changeNote }: OpenAnswer) => changeNote),
];

type Source = OpenAnswer['sources'][number] & Pick<OpenAnswer, 'slug' | 'revision'>;

/** One line for a source of the revision that stands. */
export const SOURCE_COLUMNS = [
  column('slug', 'string', ({ slug }: Source) => slug),
  column('revision', 'integer', ({ revision }: Source) => revision),
  column('number', 'integer', ({ number }: Source) => number),
  column('type', 'string', ({ type }: Source) => type),
  column('publisher', 'string', ({ publisher }: Source) => publisher),
  column('title', 'string', ({ title }: Source) => title),
  column('url', 'string', ({ url }: Source) => url),
  column('quote', 'string', ({ quote }: Source) => quote),
  column('observedAt', 'datetime', ({ observedAt }: Source) => observedAt),
  column('capturedAt', 'datetime', ({ capturedAt }: Source) => capturedAt),
  column('capturedSha256', 'string', ({ capturedSha256 }: Source) => capturedSha256),
];

interface Happening {
  slug: string;
  event: 'published' | 'corrected' | 'withdrawn' | 'returned';
  at: string;
  revision: number | null;
  verdict: string | null;
  note: string | null;
}

/** One line for each publication, correction and withdrawal. */
export const REVISION_COLUMNS = [
  column('slug', 'string', ({ slug }: Happening) => slug),
  column('event', 'string', ({ event }: Happening) => event),
  column('at', 'datetime', ({ at }: Happening) => at),
  column('revision', 'integer', ({ revision }: Happening) => revision),
  column('verdict', 'string', ({ verdict }: Happening) => verdict),
  column('note', 'string', ({ note }: Happening) => note),
];

/** One line for a week of a topic, or a month of a kelurahan. */
export const DEMAND_COLUMNS = [
  column('period', 'string', ({ period }: DemandFigure) => period),
  column('begins', 'date', ({ begins }: DemandFigure) => begins),
  column('about', 'string', ({ about }: DemandFigure) => about),
  column('name', 'string', ({ name }: DemandFigure) => name),
  column('questions', 'integer', ({ questions }: DemandFigure) => questions),
];

export const isStanding = (record: OpenRecord): record is OpenAnswer => record.status !== 'withdrawn';

export const sourcesOf = (record: OpenRecord): Source[] =>
  isStanding(record)
    ? record.sources.map((source) => ({ ...source, slug: record.slug, revision: record.revision }))
    : [];

/** What happened to an answer; of one that was withdrawn only that, also when it came back. */
export function happeningsOf(record: OpenRecord): Happening[] {
  const { slug } = record;
  if (!isStanding(record)) {
    const { changedAt: at, withdrawnReason: note } = record;
    return [{ slug, event: 'withdrawn', at, revision: null, verdict: null, note }];
  }
  const { withdrawals, revisions } = record;
  const taken = withdrawals.map(({ withdrawnAt: at, reason: note }) => ({
    ...{ slug, event: 'withdrawn' as const, at, revision: null, verdict: null, note },
  }));
  const [first] = revisions;
  return [
    ...taken,
    ...revisions.map((each) => ({
      ...{ slug, at: each.publishedAt, revision: each.revision, verdict: each.verdict },
      ...{ note: each.changeNote, event: eventOf(each.revision, taken.length > 0 && each === first) },
    })),
  ];
}

function eventOf(revision: number, endsWithdrawal: boolean): Happening['event'] {
  if (endsWithdrawal) return 'returned';
  return revision === 1 ? 'published' : 'corrected';
}
