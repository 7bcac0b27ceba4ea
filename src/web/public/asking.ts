import { AppError, type FieldError } from '../../common/index.js';
import { publicUrl, type AppConfig } from '../../config/index.js';
import { inWords } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';

/** Whether this portal can send e-mail. */
export const sendsMail = ({ SMTP_URL }: AppConfig): boolean => SMTP_URL !== undefined;

/** Where a ticket is looked up. */
export const ticketAddress = (config: AppConfig): string => `${publicUrl(config)}/tiket`;

interface Complaint {
  status: number;
  errors: readonly FieldError[];
  /** The form's key belongs to a question that was sent. */
  reused: boolean;
}

/** What the reader of a form can put right or wait for; anything else is not for the form to explain and is thrown on. */
export function complaintOf(error: unknown, lang: Lang): Complaint {
  if (!(error instanceof AppError)) throw error;
  if (error.code === 'idempotency.reused') {
    const message = words(lang).ask.check.alreadySent;
    return { status: 422, errors: [{ field: '', message }], reused: true };
  }
  if (error.fields.length === 0) throw error;
  const errors = inWords(lang, error.fields);
  return { status: error.kind === 'too-many' ? 429 : 422, errors, reused: false };
}
