/** What a published source is: an official statement, a document, another checker's article, a news report, or one's own observation. */
export const SOURCE_TYPES = ['official', 'document', 'article', 'media', 'observation'] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];
