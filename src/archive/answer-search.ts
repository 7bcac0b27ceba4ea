import type { Kelurahan, Page } from '../common/index.js';
import type { FacetCounts, FacetValue, Piece, SearchOrder, SearchQuery } from '../search/index.js';
import type { AnswerItem } from './answer.js';
import { FACETS, type Facet } from './search-document.js';
import type { AnswerVerdict, Kind } from './verdict.js';

/** What somebody looks for in the archive; what is absent narrows nothing. */
export interface AnswerSearch {
  q?: string | undefined;
  verdict?: AnswerVerdict | undefined;
  kind?: Kind | undefined;
  scam?: boolean | undefined;
  topic?: string | undefined;
  kelurahan?: Kelurahan | undefined;
  /** Name of the publisher. */
  publisher?: string | undefined;
  /** Year of publication in WITA. */
  year?: number | undefined;
  /** First and last moment of publication, both included. */
  from?: Date | undefined;
  to?: Date | undefined;
  /** Default: relevance; without words to look for, always newest. */
  order?: SearchOrder | undefined;
  /** Where the page begins, as `next` of another page said; given, `page` counts for nothing. */
  place?: string | undefined;
  /** 1-based. */
  page: number;
  limit: number;
}

/** An answer with what was looked for marked in its title and in a passage of it. */
export interface FoundAnswer extends AnswerItem {
  marked: { title: Piece[]; passage: Piece[] };
}

/** One page of what was found. */
export interface FoundAnswers extends Page<FoundAnswer> {
  /** False: the total and the counts are lower bounds, so that a search costs the same whatever it finds. */
  totalIsExact: boolean;
  /** How many can be paged through. */
  deepest: number;
  facets: Record<Facet, FacetValue[]>;
  /** Where the page after this one begins; null after the last. */
  next: string | null;
  /** The query in another spelling, when words of it are unknown. */
  suggestion: string | null;
}

/** A search without its order and its page. */
export type AnswerFilter = Omit<AnswerSearch, 'order' | 'place' | 'page' | 'limit'>;

/** Whether words are looked for and nothing else narrows: then an empty result means that the archive lacks them. */
export const asksForWordsAlone = (search: AnswerFilter): boolean => hasWords(search) && !isFiltered(search);

/** Whether it asks for everything. */
export const narrowsNothing = (search: AnswerFilter): boolean =>
  (search.q ?? '') === '' && !isFiltered(search);

const hasWords = ({ q = '' }: AnswerFilter): boolean => /[\p{L}\p{N}]/u.test(q);

function isFiltered({
  verdict,
  kind,
  scam,
  topic,
  kelurahan,
  publisher,
  year,
  from,
  to,
}: AnswerFilter): boolean {
  const filters = [verdict, kind, scam, topic, kelurahan, publisher, year, from, to];
  return filters.some((filter) => filter !== undefined);
}

const text = (value: string | number | boolean | undefined): string => String(value ?? '');

/** The same question as the index understands it. */
export function indexQuery(search: AnswerSearch): SearchQuery {
  const { q = '', page, limit, from, to, verdict, kind, scam, topic, kelurahan, publisher, year } = search;
  return {
    ...{ collection: 'answers', text: q, offset: (page - 1) * limit, limit },
    place: search.place,
    ...{ facets: FACETS, passages: true, order: search.order ?? 'relevance' },
    filters: {
      ...{ from, to, verdict: text(verdict), kind: text(kind), scam: text(scam) },
      ...{ topic: text(topic), kelurahan: text(kelurahan), publisher: text(publisher), year: text(year) },
    },
  };
}

/** Every facet, also one of which nothing was found. */
export const everyFacet = ({
  verdict,
  kind,
  scam,
  topic,
  kelurahan,
  publisher,
  year,
}: FacetCounts): FoundAnswers['facets'] => ({
  ...{ verdict: verdict ?? [], kind: kind ?? [], scam: scam ?? [] },
  ...{ topic: topic ?? [], kelurahan: kelurahan ?? [], publisher: publisher ?? [], year: year ?? [] },
});

/** The words alone: no filter, no quotes, no minus. */
export const looser = ({ q = '', limit }: AnswerSearch): AnswerSearch => ({
  q: q.replace(/["“”„«»]/g, ' ').replace(/(?<=^|\s)-\S+/g, ' '),
  page: 1,
  limit,
});

/** True for a page that exists but is further than anybody is led. */
export const isTooDeep = ({ page, pageSize, total, totalIsExact, deepest }: FoundAnswers): boolean =>
  (page - 1) * pageSize >= deepest && (total > deepest || !totalIsExact);
