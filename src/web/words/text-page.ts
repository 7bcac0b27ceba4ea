/** A part of a page of text, under a heading of its own. */
export interface TextSection {
  /** Where it is on the page; the same in every language. */
  id: string;
  heading: string;
  text?: string[];
  list?: string[];
  /** What is read after the list. */
  after?: string[];
  /** Each row has a name, and then what the heads ask for. */
  table?: { heads: string[]; rows: string[][] };
  /** What the page itself adds: words declared elsewhere, or what the settings decide. */
  part?: 'verdicts' | 'kinds' | 'workingTime';
  /** Pages of this site that tell more. */
  links?: { href: string; text: string }[];
}

/** A page of text. */
export interface TextPage {
  title: string;
  description: string;
  lead: string;
  sections: TextSection[];
}
