import type { SearchDocument } from '../search/index.js';
import type { AnswerContent } from './answer.js';

const ADDRESS = /https?:\/\/[^\s<>"“”)\]]+/giu;

/** What the index learns of an answer; `links` are further addresses where the claim went round. */
export function searchDocument(
  id: string,
  publishedAt: Date,
  content: AnswerContent,
  links: readonly string[] = [],
): SearchDocument {
  const { title, claim, summary, explanation, circulatingTexts } = content;
  const spread = circulatingTexts.flatMap((text) => text.match(ADDRESS) ?? []);
  return {
    collection: 'answers',
    id,
    fields: { title, claim, summary, body: explanation, circulating: circulatingTexts },
    links: [...new Set([...links, ...spread])],
    facets: { verdict: [content.verdict], topic: content.topics },
    publishedAt,
  };
}
