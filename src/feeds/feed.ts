/** One answer as a reader program lists it. */
export interface FeedEntry {
  /** Never changes and never is another's: readers know by it what they have seen. */
  id: string;
  url: string;
  /** Of title and text, where it is not the feed's. */
  lang: string;
  title: string;
  /** Plain text. */
  text: string;
  author: string;
  categories: string[];
  publishedAt: Date;
  updatedAt: Date;
}

/** One page of a feed, whatever it is written as. Addresses are absolute. */
export interface Feed {
  /** The same on every page. */
  id: string;
  lang: string;
  title: string;
  description: string;
  /** The page that shows the same to people. */
  home: string;
  /** This very page of the feed, its first one, and the one with what changed before. */
  self: string;
  first: string;
  next: string | null;
  /** Who may be asked to tell of changes (WebSub); null: nobody. */
  hub: string | null;
  author: { name: string; url: string };
  updatedAt: Date;
  entries: FeedEntry[];
}
