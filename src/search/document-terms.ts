import type { SearchDocument } from './search-document.js';
import { canonicalLink } from './text/link.js';
import { terms } from './text/analyse.js';

/** How much one occurrence counts, by where it stands. */
const WEIGHTS = { title: 4, claim: 2, summary: 1, body: 1, circulating: 1 } as const;

/** BM25's saturation and length normalisation; AVERAGE is fixed, so that an impact never ages. */
const K1 = 1.2;
const B = 0.5;
const AVERAGE_LENGTH = 40;

/** Impacts are stored as whole thousandths. */
export const IMPACT_SCALE = 1000;

/** What one document says about one term. Tier 1: it stands in the title or the claim. */
export interface Posting {
  tier: 0 | 1;
  impact: number;
}

export const facetTerm = (facet: string, value: string): string => `${facet}=${value}`;
export const linkTerm = (link: string): string => `link:${link}`;

/** Everything a document is found by, with its BM25 impact: how strongly the document speaks of it. */
export function documentTerms(document: SearchDocument): Map<string, Posting> {
  const { title, claim, summary, body, circulating } = document.fields;
  const found = new Map<string, { tier: 0 | 1; frequency: number }>();
  let length = 0;
  const count = (text: string, weight: number, tier: 0 | 1): void => {
    for (const term of terms(text)) {
      const known = found.get(term);
      if (known === undefined) found.set(term, { tier, frequency: weight });
      else known.frequency += weight;
      length += 1;
    }
  };
  count(title, WEIGHTS.title, 1);
  if (claim !== title) count(claim, WEIGHTS.claim, 1);
  count(summary, WEIGHTS.summary, 0);
  if (body !== summary) count(body, WEIGHTS.body, 0);
  for (const text of circulating) count(text, WEIGHTS.circulating, 0);
  return new Map([...impacts(found, length), ...exactTerms(document)]);
}

function* impacts(
  found: Map<string, { tier: 0 | 1; frequency: number }>,
  length: number,
): Generator<[string, Posting]> {
  const norm = K1 * (1 - B + (B * length) / AVERAGE_LENGTH);
  for (const [term, { tier, frequency }] of found) {
    const impact = Math.round((IMPACT_SCALE * (frequency * (K1 + 1))) / (frequency + norm));
    yield [term, { tier, impact }];
  }
}

/** Links and facets are found exactly or not at all; a facet only filters, so it carries no impact. */
function* exactTerms({ links, facets = {} }: SearchDocument): Generator<[string, Posting]> {
  for (const link of links) {
    const canonical = canonicalLink(link);
    if (canonical !== null) yield [linkTerm(canonical), { tier: 0, impact: IMPACT_SCALE }];
  }
  for (const term of facetTerms({ facets })) yield [term, { tier: 0, impact: 0 }];
}

/** The terms of a document's facets, each once. */
export function facetTerms({ facets = {} }: Pick<SearchDocument, 'facets'>): string[] {
  const all = Object.entries(facets).flatMap(([facet, values]) =>
    values.map((value) => facetTerm(facet, value)),
  );
  return [...new Set(all)];
}
