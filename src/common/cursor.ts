import { AppError } from './app-error.js';

/** A place in a list, as a program is handed it: its form is nobody's business but ours. */
export const writeCursor = (place: string): string => Buffer.from(place).toString('base64url');

/** The parts of a place that `writeCursor` wrote; 'invalid' `cursor.invalid` for anything else. */
export function readCursor(cursor: string, shape: RegExp): RegExpExecArray {
  const parts = shape.exec(Buffer.from(cursor, 'base64url').toString());
  if (parts) return parts;
  throw new AppError(
    'invalid',
    'cursor.invalid',
    'Penunjuk halaman ini tidak dikenal. Mulai lagi dari halaman pertama.',
  );
}
