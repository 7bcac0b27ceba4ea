import { AppError, cleanText, type FieldError } from '../common/index.js';
import { DECLINE_REASONS, type DeclineReason } from '../questions/index.js';

const TEXT_MAX = 2000;

/** A reason from the list and a text for the askers; 'invalid' `case.decline` for fields `reason` and `text`. */
export function checkDecline(reason: string, text: string): { why: DeclineReason; words: string } {
  const why = DECLINE_REASONS.find((known) => known === reason);
  const words = cleanText(text);
  const fits = words !== '' && Array.from(words).length <= TEXT_MAX;
  if (why !== undefined && fits) return { why, words };
  const wrong: FieldError[] = [];
  if (why === undefined) wrong.push({ field: 'reason', message: 'Pilih alasan dari daftar.' });
  if (!fits) wrong.push({ field: 'text', message: `Tulis penjelasan untuk penanya, 1–${TEXT_MAX} huruf.` });
  throw new AppError('invalid', 'case.decline', 'Alasan perlu dilengkapi.', wrong);
}
