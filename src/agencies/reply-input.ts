import type { Day } from '../calendar/index.js';
import { AppError, cleanText, type FieldError } from '../common/index.js';
import type { ReplyInput } from './inquiry.js';

export const REPLY_MIN = 10;
/** A quote can be so long, and a reply is quoted whole. */
export const REPLY_MAX = 5000;
export const NAME_MIN = 2;
export const NAME_MAX = 200;
export const REASON_MIN = 5;
export const REASON_MAX = 500;
/** What is typed beyond this is not even kept as a draft. */
const DRAFT_MAX = 20_000;

/** Complaints of the agency's page by code, so that it can be worded in the page's language. */
export const REPLY_COMPLAINTS = {
  'reply.name': `Tulis nama Anda, ${NAME_MIN}–${NAME_MAX} huruf.`,
  'reply.position': `Tulis jabatan Anda, ${NAME_MIN}–${NAME_MAX} huruf.`,
  'reply.short': `Tulis jawabannya, paling sedikit ${REPLY_MIN} huruf.`,
  'reply.long': `Jawaban paling banyak ${REPLY_MAX} huruf. Lampirkan sisanya sebagai dokumen PDF.`,
  'time.day': 'Pilih tanggal dari daftar.',
  'time.reason': `Tulis alasannya, ${REASON_MIN}–${REASON_MAX} huruf.`,
};
export type ReplyComplaint = keyof typeof REPLY_COMPLAINTS;

const lengthOf = (text: string): number => Array.from(text).length;

/** How the database counts it, too. */
const lengthInWords = (text: string): number =>
  lengthOf(text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase());

const complaint = (field: string, code: ReplyComplaint): FieldError => ({
  field,
  code,
  message: REPLY_COMPLAINTS[code],
});

/** What was typed, without stray blanks. */
export const tidyReply = ({ name, position, text }: ReplyInput): ReplyInput => ({
  name: cleanText(name).replace(/\s+/g, ' '),
  position: cleanText(position).replace(/\s+/g, ' '),
  text: cleanText(text),
});

/** Whether what was typed can be kept as it is, fit to be sent or not. */
export const fitsDraft = ({ name, position, text }: ReplyInput): boolean =>
  lengthOf(name) <= NAME_MAX && lengthOf(position) <= NAME_MAX && lengthOf(text) <= DRAFT_MAX;

/** What is wrong with a reply that is to be sent. */
export function replyComplaints({ name, position, text }: ReplyInput): FieldError[] {
  const bad = (words: string): boolean => lengthOf(words) < NAME_MIN || lengthOf(words) > NAME_MAX;
  return [
    ...(bad(name) ? [complaint('name', 'reply.name')] : []),
    ...(bad(position) ? [complaint('position', 'reply.position')] : []),
    ...(lengthInWords(text) < REPLY_MIN ? [complaint('text', 'reply.short')] : []),
    ...(lengthInWords(text) > REPLY_MAX ? [complaint('text', 'reply.long')] : []),
  ];
}

/** The day and the reason; 'invalid' `inquiry.time` with the wrong fields. */
export function checkTime(
  typed: { day: string; reason: string },
  days: readonly Day[],
): { day: Day; reason: string } {
  const day = days.find((known) => known === typed.day);
  const reason = cleanText(typed.reason);
  const long = lengthOf(reason) < REASON_MIN || lengthOf(reason) > REASON_MAX;
  const errors = [
    ...(day === undefined ? [complaint('day', 'time.day')] : []),
    ...(long ? [complaint('reason', 'time.reason')] : []),
  ];
  if (day === undefined || errors.length > 0)
    throw new AppError('invalid', 'inquiry.time', 'Permintaan waktu perlu diperbaiki.', errors);
  return { day, reason };
}
