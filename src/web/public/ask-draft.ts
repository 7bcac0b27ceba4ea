import { randomBytes } from 'node:crypto';
import type { FieldError } from '../../common/index.js';
import { TEXT_MAX, TEXT_MIN, type QuestionInput } from '../../questions/index.js';
import { readForm } from '../kit/index.js';
import { words } from '../words/index.js';

/** A question as it stands in the form, word for word as it was typed. */
export interface AskDraft {
  text: string;
  links: string;
  seenOn: string;
  kelurahan: string;
  address: string;
  /** Slugs, with blanks between, of the answers that were shown and were not it. */
  rejected: string;
  /** Random; the same form sent twice makes one question. */
  key: string;
}

export const newKey = (): string => randomBytes(18).toString('base64url');

const isKey = (value: string): boolean => /^[\w-]{24}$/.test(value);

export function readDraft(body: unknown): AskDraft {
  const field = readForm(body);
  const key = field('kunci');
  return {
    text: field('text'),
    links: field('links'),
    seenOn: field('seenOn'),
    kelurahan: field('kelurahan'),
    address: field('contact.address'),
    rejected: field('bukan'),
    key: isKey(key) ? key : newKey(),
  };
}

/** What the form says, as the questions room takes it. */
export function inputOf(draft: AskDraft): QuestionInput {
  return {
    text: draft.text,
    links: draft.links.split(/\s+/).filter((link) => link !== ''),
    seenOn: draft.seenOn,
    kelurahan: draft.kelurahan,
    rejectedAnswers: draft.rejected.split(/\s+/).filter((slug) => slug !== ''),
    contact: draft.address === '' ? null : { channel: 'email', address: draft.address },
  };
}

/** Complaints about the text alone, before it is looked up. */
export function textErrors(text: string): FieldError[] {
  const { length } = Array.from(text);
  const say = words('id').ask;
  if (length < TEXT_MIN) return [{ field: 'text', message: say.textTooShort(TEXT_MIN) }];
  return length > TEXT_MAX ? [{ field: 'text', message: say.textTooLong(TEXT_MAX) }] : [];
}
