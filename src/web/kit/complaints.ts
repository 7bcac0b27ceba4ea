import type { FieldError } from '../../common/index.js';
import { words, type Lang } from '../words/index.js';

/** Complaints in the language of the page: each is worded anew by its code. */
export function inWords(lang: Lang, errors: readonly FieldError[]): FieldError[] {
  return errors.map((error) => ({ ...error, message: sentence(lang, error) }));
}

function sentence(lang: Lang, { code = '', limit = 0, message }: FieldError): string {
  const { complaints, pictures } = words(lang);
  const say = new Map(Object.entries(complaints)).get(code);
  return say?.(limit) ?? new Map(Object.entries(pictures.refused)).get(code) ?? message;
}
