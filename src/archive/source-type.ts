/**
 * What a published source is: an official statement, a document, another checker's article, a news report, one's own
 * observation, or a picture or video.
 */
export const SOURCE_TYPES = ['official', 'document', 'article', 'media', 'observation', 'visual'] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];
