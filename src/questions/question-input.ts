import { isEmail, isURL, isUUID } from 'class-validator';
import { AppError, cleanText, KELURAHAN, type FieldError, type Kelurahan } from '../common/index.js';
import type { AskerContact } from '../askers/index.js';
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

const NO_ADDRESS = 'Alamat surel tidak sah, contoh: nama@contoh.id.';

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

/** A picture speaks for itself; without one the words or a link must. */
/** Trims and checks an address that is given alone; 'invalid' `contact.invalid` for field `address`. */
export function checkAddress(typed: string): AskerContact {
  const contact: AskerContact = { channel: 'email', address: cleanText(typed) };
  if (reachable(contact)) return contact;
  throw new AppError('invalid', 'contact.invalid', NO_ADDRESS, [{ field: 'address', message: NO_ADDRESS }]);
}

function textErrors({ text, links, pictures }: CheckedQuestion): FieldError[] {
  const { length } = Array.from(text);
  if (length > TEXT_MAX)
    return [{ field: 'text', message: `Kabar terlalu panjang: paling banyak ${TEXT_MAX} huruf.` }];
  if (length >= TEXT_MIN || pictures.length > 0 || (length === 0 && links.length > 0)) return [];
  return [
    {
      field: 'text',
      message: `Tulis atau tempel kabar yang ingin Anda tanyakan, paling sedikit ${TEXT_MIN} huruf.`,
    },
  ];
}

function linkErrors(links: readonly string[]): FieldError[] {
  if (links.length > LINKS_MAX) return [{ field: 'links', message: `Paling banyak ${LINKS_MAX} tautan.` }];
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
  return wrong
    ? [{ field: 'links', message: 'Tautan harus lengkap dan diawali http:// atau https://.' }]
    : [];
}

function pictureErrors({ pictures }: CheckedQuestion): FieldError[] {
  if (pictures.length > PICTURES_MAX)
    return [{ field: 'pictures', message: `Paling banyak ${PICTURES_MAX} gambar.` }];
  return pictures.every((id) => isUUID(id))
    ? []
    : [{ field: 'pictures', message: 'Gambar ini tidak dikenal. Kirim gambarnya sekali lagi.' }];
}

function choiceErrors(input: QuestionInput, checked: CheckedQuestion): FieldError[] {
  const rules: [field: string, wrong: boolean, message: string][] = [
    ['seenOn', given(input.seenOn) && !checked.seenOn, 'Pilih tempat melihat kabar dari daftar.'],
    ['kelurahan', given(input.kelurahan) && !checked.kelurahan, 'Pilih kelurahan dari daftar.'],
    ['seenWhen', given(input.seenWhen) && !checked.seenWhen, 'Pilih waktu dari daftar.'],
    ['topic', given(input.topic) && !checked.topic, 'Pilih topik dari daftar.'],
    ['contact.address', !reachable(checked.contact), NO_ADDRESS],
  ];
  return rules.flatMap(([field, wrong, message]) => (wrong ? [{ field, message }] : []));
}

const given = (choice: string | null | undefined): boolean => Boolean(choice);

const reachable = (contact: AskerContact | null): boolean => contact === null || isEmail(contact.address);
