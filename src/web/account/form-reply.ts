import type { FastifyReply } from 'fastify';
import { AppError, type ErrorKind, type FieldError } from '../../common/index.js';

/** Sends a page of the desk. */
export function sendPage(reply: FastifyReply, html: string, status = 200): void {
  void reply.status(status).type('text/html; charset=utf-8').send(html);
}

/** After a form has done its work: the next page is asked for anew, so a reload repeats nothing. */
export function goTo(reply: FastifyReply, path: string): void {
  void reply.redirect(path, 303);
}

/** Failures that belong into the form they came from, and the status it comes back with. */
const FORM_STATUS: Partial<Record<ErrorKind, number>> = {
  unprocessable: 422,
  conflict: 422,
  'too-many': 429,
};

export interface Complaint {
  status: number;
  errors: readonly FieldError[];
}

/** What to say beside the form; anything that is not about the form is thrown on. */
export function complaintOf(error: unknown): Complaint {
  const status = error instanceof AppError ? FORM_STATUS[error.kind] : undefined;
  if (!(error instanceof AppError) || status === undefined) throw error;
  return { status, errors: error.fields.length > 0 ? error.fields : [{ field: '', message: error.message }] };
}

/** Does what a form asks; refused, the form's page comes back with what to say beside it. */
export async function orComplain(
  reply: FastifyReply,
  act: () => Promise<void>,
  page: (errors: readonly FieldError[]) => Promise<string>,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    const { status, errors } = complaintOf(error);
    sendPage(reply, await page(errors), status);
  }
}

/** A password exactly as typed: blanks count. */
export function readPassword(body: unknown, name: string): string {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : '';
}

/** Refuses when the new password was not typed the same twice. */
export function requireRepeat(body: unknown, message: string): void {
  if (readPassword(body, 'password') === readPassword(body, 'repeat')) return;
  throw new AppError('unprocessable', 'password.repeat', message, [{ field: 'repeat', message }]);
}
