import type { SearchDocument } from '../search/index.js';
import type { AnswerContent } from './answer.js';
import { yearOf } from './dto/day.js';
import { plainText } from './markdown.js';

const ADDRESS = /https?:\/\/[^\s<>"“”)\]]+/giu;

/** Whose answer it is and since when. */
export interface Indexed {
  id: string;
  publishedAt: Date;
  /** Name of the publisher. */
  publisher: string;
  /** Further addresses where the claim went round. */
  links?: readonly string[];
}

/** What answers can be narrowed by; the index counts them, the API and the archive page name them. */
export const FACETS = ['verdict', 'kind', 'scam', 'topic', 'kelurahan', 'publisher', 'year'] as const;
export type Facet = (typeof FACETS)[number];

/** What the index learns of an answer. */
export function searchDocument(answer: Indexed, content: AnswerContent): SearchDocument {
  const { title, claim, summary, explanation, circulatingTexts, sources } = content;
  const spread = circulatingTexts.flatMap((text) => text.match(ADDRESS) ?? []);
  const cited = sources.flatMap(({ url }) => url ?? []);
  return {
    collection: 'answers',
    id: answer.id,
    fields: { title, claim, summary, body: plainText(explanation), circulating: circulatingTexts },
    links: [...new Set([...(answer.links ?? []), ...spread, ...cited])],
    facets: facetsOf(answer, content),
    publishedAt: answer.publishedAt,
  };
}

function facetsOf(
  { publisher, publishedAt }: Indexed,
  { verdict, kind, scam, topics, kelurahan }: AnswerContent,
): Record<Facet, string[]> {
  return {
    ...{ verdict: [verdict], kind: kind === null ? [] : [kind], scam: [String(scam)], topic: topics },
    kelurahan,
    ...{ publisher: [publisher], year: [yearOf(publishedAt)] },
  };
}
