export { FeedsModule } from './feeds.module.js';
export { FeedsPingHandler } from './jobs/feeds-ping.js';
export { INDEXNOW_FILE } from './change-news.js';
export { feedEntry } from './entry.js';
export type { Feed } from './feed.js';
export type { FeedWords } from './feed-words.js';
export { FEED_FORMATS, writeFeed, type FeedFormat } from './formats.js';
