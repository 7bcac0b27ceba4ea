import { AppError } from './app-error.js';

/** A place in a list, as a program is handed it: its form is nobody's business but ours. */
export const writeCursor = (place: string): string => Buffer.from(place).toString('base64url');

/** The parts of a place that `writeCursor` wrote; 'invalid' `cursor.invalid` for anything else. */
export function readCursor(cursor: string, shape: RegExp): RegExpExecArray {
  const place = Buffer.from(cursor, 'base64url').toString();
  // Decoding passes over what is no letter of base64; a place is written in one way only.
  const parts = writeCursor(place) === cursor ? shape.exec(place) : null;
  if (parts) return parts;
  throw unknownPlace();
}

/** The database knows no year 0. */
const MOMENT =
  /^([1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A place in a list in the order of time, `<moment> <id>`; 'invalid' `cursor.invalid` also for the 30th of February. */
export function readMoment(cursor: string): { moment: string; id: string } {
  const [, moment = '', id = ''] = readCursor(cursor, MOMENT);
  const time = new Date(moment);
  if (Number.isNaN(time.getTime()) || time.toISOString() !== moment) throw unknownPlace();
  return { moment, id };
}

const unknownPlace = (): AppError =>
  new AppError(
    'invalid',
    'cursor.invalid',
    'Penunjuk halaman ini tidak dikenal. Mulai lagi dari halaman pertama.',
  );
