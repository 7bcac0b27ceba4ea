/** What the reading process is sent: one picture. It answers with one Piece per strip, top to bottom. */
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
}

/** Nothing was read of it, for want of time or of a picture. */
export const UNREAD: Reading = { text: '', whole: false };
