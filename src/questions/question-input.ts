import { isEmail, isURL, isUUID } from 'class-validator';
import { AppError, cleanText, KELURAHAN, type FieldError, type Kelurahan } from '../common/index.js';
import type { AskerContact } from '../askers/index.js';
import { complaint, type QuestionComplaint } from './complaints.js';
import { SEEN_ON, type SeenOn } from './seen-on.js';
import { SEEN_WHEN, type SeenWhen } from './seen-when.js';
import { TOPICS, type Topic } from './topic.js';

export const TEXT_MIN = 5;
export const TEXT_MAX = 5000;
export const LINKS_MAX = 5;
export const PICTURES_MAX = 3;
/** More answers than a page of candidates shows. */
export const REJECTED_MAX = 10;
const LINK_MAX = 2000;

/** What a resident sends. Blank optional fields count as not given. */
export interface QuestionInput {
  text: string;
  links?: readonly string[] | undefined;
  seenOn?: string | null | undefined;
  kelurahan?: string | null | undefined;
  seenWhen?: string | null | undefined;
  topic?: string | null | undefined;
  contact?: { channel: string; address: string } | null | undefined;
  /** Slugs of answers the asker was shown and said were not it. */
  rejectedAnswers?: readonly string[] | undefined;
  /** Ids of pictures that were received before (attachments room), in order. */
  pictures?: readonly string[] | undefined;
}

/** The same after trimming and checking. */
export interface CheckedQuestion {
  text: string;
  links: string[];
  seenOn: SeenOn | null;
  kelurahan: Kelurahan | null;
  seenWhen: SeenWhen | null;
  topic: Topic | null;
  contact: AskerContact | null;
  rejectedAnswers: string[];
  pictures: string[];
}

/** Trims and bounds what was sent; throws 'invalid' `question.invalid` naming every wrong field. */
export function checkQuestion(input: QuestionInput): CheckedQuestion {
  const links = (input.links ?? []).map(cleanText).filter((link) => link !== '');
  const checked: CheckedQuestion = {
    text: cleanText(input.text),
    links,
    seenOn: SEEN_ON.find((place) => place === input.seenOn) ?? null,
    kelurahan: KELURAHAN.find((name) => name === input.kelurahan) ?? null,
    seenWhen: SEEN_WHEN.find((when) => when === input.seenWhen) ?? null,
    topic: TOPICS.find((topic) => topic === input.topic) ?? null,
    contact: contactOf(input),
    rejectedAnswers: (input.rejectedAnswers ?? []).slice(0, REJECTED_MAX),
    pictures: [...new Set(input.pictures)],
  };
  const errors = [
    ...textErrors(checked),
    ...linkErrors(links),
    ...pictureErrors(checked),
    ...choiceErrors(input, checked),
  ];
  if (errors.length > 0) {
    throw new AppError('invalid', 'question.invalid', 'Ada isian yang perlu diperbaiki.', errors);
  }
  return checked;
}

function contactOf({ contact }: QuestionInput): AskerContact | null {
  const address = cleanText(contact?.address ?? '');
  return address === '' ? null : { channel: 'email', address };
}

/** Trims and checks an address that is given alone; 'invalid' `contact.invalid` for field `address`. */
export function checkAddress(typed: string): AskerContact {
  const contact: AskerContact = { channel: 'email', address: cleanText(typed) };
  if (reachable(contact)) return contact;
  const wrong = complaint('address', 'address.invalid');
  throw new AppError('invalid', 'contact.invalid', wrong.message, [wrong]);
}

/** A picture speaks for itself; without one the words or a link must. */
function textErrors({ text, links, pictures }: CheckedQuestion): FieldError[] {
  const { length } = Array.from(text);
  if (length > TEXT_MAX) return [complaint('text', 'text.too-long', TEXT_MAX)];
  if (length >= TEXT_MIN || pictures.length > 0 || (length === 0 && links.length > 0)) return [];
  return [complaint('text', 'text.too-short', TEXT_MIN)];
}

function linkErrors(links: readonly string[]): FieldError[] {
  if (links.length > LINKS_MAX) return [complaint('links', 'links.too-many', LINKS_MAX)];
  const wrong = links.some(
    (link) =>
      link.length > LINK_MAX ||
      !isURL(link, {
        protocols: ['http', 'https'],
        require_protocol: true,
        require_tld: false,
        disallow_auth: true,
      }),
  );
  return wrong ? [complaint('links', 'links.invalid')] : [];
}

function pictureErrors({ pictures }: CheckedQuestion): FieldError[] {
  if (pictures.length > PICTURES_MAX) return [complaint('pictures', 'pictures.too-many', PICTURES_MAX)];
  return pictures.every((id) => isUUID(id)) ? [] : [complaint('pictures', 'pictures.unknown')];
}

function choiceErrors(input: QuestionInput, checked: CheckedQuestion): FieldError[] {
  const rules: [field: string, wrong: boolean, code: QuestionComplaint][] = [
    ['seenOn', given(input.seenOn) && !checked.seenOn, 'seen-on.unknown'],
    ['kelurahan', given(input.kelurahan) && !checked.kelurahan, 'kelurahan.unknown'],
    ['seenWhen', given(input.seenWhen) && !checked.seenWhen, 'seen-when.unknown'],
    ['topic', given(input.topic) && !checked.topic, 'topic.unknown'],
    ['contact.address', !reachable(checked.contact), 'address.invalid'],
  ];
  return rules.flatMap(([field, wrong, code]) => (wrong ? [complaint(field, code)] : []));
}

const given = (choice: string | null | undefined): boolean => Boolean(choice);

const reachable = (contact: AskerContact | null): boolean => contact === null || isEmail(contact.address);
