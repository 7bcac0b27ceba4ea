import type { feeds as original } from '../id/feeds.js';

export const feeds: typeof original = {
  link: (format: string) => `Latest answers (${format})`,
  follow: 'Follow in a feed reader:',
};
