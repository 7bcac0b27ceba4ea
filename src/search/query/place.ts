import { readCursor, writeCursor } from '../../common/index.js';

/** Behind a document of a shelf, or so far down a ranked list: both are told to nobody but ourselves. */
const BEHIND = /^behind (-?\d{1,19})$/;
const DOWN = /^down (\d{1,4}) (-?\d{1,19})$/;

/** The document number that a page of a shelf begins behind; undefined: none was named. Throws `cursor.invalid`. */
export const behindIn = (place: string | undefined): string | undefined =>
  place === undefined ? undefined : readCursor(place, BEHIND)[1];

/** How far down a ranked list a page begins, and the newest document that was in the list; null: nothing was named. Throws `cursor.invalid`. */
export function downIn(place: string | undefined): { offset: number; newest: string } | null {
  if (place === undefined) return null;
  const [, offset, newest = ''] = readCursor(place, DOWN);
  return { offset: Number(offset), newest };
}

/** Where the page after this one of a shelf begins. New documents come before it and move nothing. */
export const placeBehind = (no: string): string => writeCursor(`behind ${no}`);

/** Where the page after this one of a ranked list begins; what is newer than its newest document would move it. */
export const placeDown = (offset: number, newest: string): string => writeCursor(`down ${offset} ${newest}`);
