/** What the reading process is sent: one page. */
export type Task = { kind: 'html'; html: string } | { kind: 'pdf'; bytes: Uint8Array };

/** What it answers: the main text, and what the page says of itself. Nothing in it is checked yet. */
export interface Reading {
  text: string;
  title: string | null;
  siteName: string | null;
  publishedAt: string | null;
}
