import type { Print } from '../pictures/print.js';

/** What the reading process is sent: one picture. It answers with its prints, then one Piece per strip, top to bottom. */
export interface Task {
  picture: Buffer;
}

/** The words of one strip of the picture. */
export interface Piece {
  text: string;
  /** The last strip has been read. */
  last: boolean;
}

/** What was read in a picture; '' when there was nothing to read. */
export interface Reading {
  text: string;
  /** False when time ran out, or the queue was full: there may be more to read. */
  whole: boolean;
  /** What it looks like; null when there was no time even for that, or it is no picture. */
  prints: Print[] | null;
}

/** Nothing was read of it, for want of time or of a picture. */
export const UNREAD: Reading = { text: '', whole: false, prints: null };
