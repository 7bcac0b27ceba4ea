import type { FastifyReply } from 'fastify';
import { AppError, type FieldError } from '../../../common/index.js';
import { FEEDBACK_MAX, OBJECTION_LIMITS } from '../../../readers/index.js';
import { comesBack, inWords } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';

/** What a form of readers comes back with, in the language of the page; anything else is thrown on. */
export function readerComplaints(error: unknown, lang: Lang, reply: FastifyReply): FieldError[] {
  if (!(error instanceof AppError)) throw error;
  const { feedback, objection } = words(lang).answer;
  if (error.code === 'feedback.late') {
    reply.status(409);
    return [{ field: '', message: feedback.late }];
  }
  if (error.fields.length === 0) throw error;
  if (error.kind === 'too-many') reply.status(429);
  else comesBack(reply);
  const { text } = OBJECTION_LIMITS;
  const said = new Map([
    ['feedback.length text', `${feedback.empty} ${feedback.tooLong(FEEDBACK_MAX)}`],
    ['objection.form role', objection.wrong.role],
    ['objection.form text', objection.wrong.text(text.min, text.max)],
    ['objection.form evidence', objection.wrong.evidence],
  ]);
  return inWords(lang, error.fields).map((field) => ({
    ...field,
    message: said.get(`${error.code} ${field.field}`) ?? field.message,
  }));
}
