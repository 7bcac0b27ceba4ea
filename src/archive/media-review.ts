import type { MediaManipulationRatingEnumeration, MediaObject, MediaReview, WithContext } from 'schema-dts';
import type { AnswerView } from './answer.js';
import { cityReviewOf } from './claim-review.js';
import type { Kind } from './verdict.js';

/** Our kinds that judge a picture or a video itself, in the words of https://schema.org/MediaManipulationRatingEnumeration. */
const CATEGORIES: Partial<Record<Kind, MediaManipulationRatingEnumeration>> = {
  manipulated: 'TransformedContent',
  false_context: 'DecontextualizedContent',
  satire: 'SatireOrParodyContent',
};

const categoryOf = ({ kind, verdict }: AnswerView): MediaManipulationRatingEnumeration | undefined => {
  if (kind !== null) return CATEGORIES[kind];
  return verdict === 'BENAR' ? 'OriginalMediaContent' : undefined;
};

/** The pictures and videos that were looked at; those without an address are known by their name. */
const media = ({ sources }: AnswerView): MediaObject[] =>
  sources
    .filter(({ type }) => type === 'visual')
    .map(({ title, url }) => ({ '@type': 'MediaObject', name: title, ...(url === null ? {} : { url }) }));

/**
 * MediaReview where the city has judged a picture or a video: one is among its sources, and the kind is about media.
 * `publicUrl` has no trailing slash.
 */
export function mediaReview(view: AnswerView, publicUrl: string): WithContext<MediaReview> | null {
  const category = categoryOf(view);
  const judged = media(view);
  const review = cityReviewOf(view, publicUrl);
  if (review === null || category === undefined || judged.length === 0) return null;
  return {
    '@context': 'https://schema.org',
    '@type': 'MediaReview',
    ...review,
    mediaAuthenticityCategory: category,
    ...(category === 'DecontextualizedContent' ? { originalMediaContextDescription: view.summary } : {}),
    itemReviewed: { '@type': 'MediaReviewItem', name: view.claim, mediaItemAppearance: judged },
  };
}
