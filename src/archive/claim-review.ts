import type { ClaimReview, Claim, CreativeWork, Organization, Rating, WithContext } from 'schema-dts';
import type { AnswerView } from './answer.js';
import { RATINGS, VERDICT_LABELS } from './verdict.js';

/** Schema.org names its types in a property that no Indonesian page shows; one object per part keeps them readable. */
function rating({ verdict }: AnswerView): Rating {
  const value = RATINGS[verdict];
  const word = VERDICT_LABELS[verdict];
  if (value === null) return { '@type': 'Rating', alternateName: word };
  return { '@type': 'Rating', alternateName: word, ratingValue: value, bestRating: 5, worstRating: 1 };
}

/** Where the checkers themselves saw the claim: only observations, for the other sources speak against it. */
function appearances({ sources }: AnswerView): CreativeWork[] {
  return sources.flatMap(({ type, url }) =>
    type === 'observation' && url !== null ? [{ '@type': 'CreativeWork' as const, url }] : [],
  );
}

function claim(view: AnswerView): Claim {
  const [first, ...more] = appearances(view);
  return {
    '@type': 'Claim',
    name: view.claim,
    ...(first === undefined ? {} : { firstAppearance: first }),
    ...(more.length === 0 ? {} : { appearance: more }),
  };
}

/**
 * What every review of the city's says of itself; null for what is no review of ours: an import is another publisher's,
 * an example is nobody's, and a KLARIFIKASI judges nothing.
 */
export function cityReviewOf(view: AnswerView, publicUrl: string) {
  if (view.origin !== 'city' || view.verdict === 'KLARIFIKASI' || view.withdrawnAt !== null) return null;
  const author: Organization = { '@type': 'Organization', name: view.publisher.name, url: publicUrl };
  return {
    url: view.url,
    datePublished: view.firstPublishedAt.toISOString(),
    author,
    inLanguage: 'id',
  };
}

/**
 * ClaimReview as schema.org and Google's Fact Check documentation describe it, for the city's own verdicts only.
 * `publicUrl` has no trailing slash.
 */
export function claimReview(view: AnswerView, publicUrl: string): WithContext<ClaimReview> | null {
  const review = cityReviewOf(view, publicUrl);
  if (review === null) return null;
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    ...review,
    claimReviewed: view.claim,
    itemReviewed: claim(view),
    reviewRating: rating(view),
  };
}
