import type { SignedIn } from '../../staff/index.js';
import type { Lang } from '../words/index.js';

export interface PageImage {
  /** Absolute. */
  url: string;
  /** Pixels. */
  width: number;
  height: number;
  /** What it shows, for who does not see it. */
  alt: string;
}

export interface PageFeed {
  /** Media type. */
  type: string;
  title: string;
  href: string;
}

/** Everything about a page that is not its body. */
export interface PageFrame {
  lang: Lang;
  /** Without the name of the site; that is added. */
  title: string;
  description?: string;
  /** Path of this page without its query and language, to mark the current link. */
  path: string;
  /** Where the other language of this page is, without language: with its query, or a start when a form made it. Default: `path`. */
  address?: string;
  /** True for everything that belongs to one person. */
  noIndex?: boolean;
  /** schema.org data of the page; a list becomes one element each. */
  jsonLd?: object | readonly object[] | null;
  /** The portal's public address without a slash at the end: says which address of this page is the lasting one. */
  site?: string;
  /** What a chat or a network shows for a link to this page. */
  image?: PageImage;
  /** The same content for programs that follow it. */
  feeds?: readonly PageFeed[];
  /** When what the page publishes was first published, and last changed. */
  article?: { publishedAt: Date; modifiedAt: Date };
  /** Given: the desk's masthead for this person. */
  desk?: SignedIn | undefined;
  /** True when the form came back with complaints: the title says so. */
  invalid?: boolean;
}
