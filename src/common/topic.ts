/** What a rumour is about, in words that its asker can choose from. */
export const TOPICS = [
  'aid',
  'disaster',
  'health',
  'safety',
  'education',
  'prices',
  'utilities',
  'government',
  'other',
] as const;
export type Topic = (typeof TOPICS)[number];
