import type { PageFeed } from '../../kit/index.js';

/** Where programs ask how to show a page of ours in theirs (oembed.com, discovery). `address` is whole. */
export const oembedLinks = (site: string, address: string, title: string): PageFeed[] =>
  (['json', 'xml'] as const).map((format) => ({
    type: format === 'json' ? 'application/json+oembed' : 'text/xml+oembed',
    title,
    href: `${site}/oembed?${new URLSearchParams({ format, url: address }).toString()}`,
  }));
