import { AppError, type FieldError } from '../../common/index.js';
import {
  checkQuestion,
  TEXT_MAX,
  TEXT_MIN,
  type DraftContent,
  type QuestionInput,
} from '../../questions/index.js';
import { inWords, readForm } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';

export const PICTURES_MAX = 3;

/** What helps to check a rumour, as it was typed. */
export type Details = Pick<DraftContent, 'links' | 'seenOn' | 'seenWhen' | 'kelurahan' | 'topic'>;
export const DETAILS = ['links', 'seenOn', 'seenWhen', 'kelurahan', 'topic'] as const;

const wordsOf = (typed: string): string[] => typed.split(/\s+/).filter((word) => word !== '');

export function detailsIn(body: unknown): Details {
  const field = readForm(body);
  return {
    links: wordsOf(field('links')),
    seenOn: field('seenOn'),
    seenWhen: field('seenWhen'),
    kelurahan: field('kelurahan'),
    topic: field('topic'),
  };
}

/** Slugs of the answers that were shown and were not it. */
export const rejectedIn = (body: unknown): string[] => wordsOf(readForm(body)('bukan'));

/** Everything that the form without a draft carries, word for word. */
export function directIn(body: unknown): DraftContent & { key: string } {
  const field = readForm(body);
  return {
    ...detailsIn(body),
    text: field('text'),
    pictures: [],
    rejectedAnswers: rejectedIn(body),
    address: field('contact.address'),
    complaints: [],
    stamp: '',
    key: field('kunci'),
  };
}

/** What was written, as the questions room takes it. */
export function inputOf(content: DraftContent): QuestionInput {
  const { text, links, pictures, seenOn, seenWhen, kelurahan, topic, rejectedAnswers, address } = content;
  const contact = address === '' ? null : { channel: 'email', address };
  return { text, links, pictures, seenOn, seenWhen, kelurahan, topic, rejectedAnswers, contact };
}

/** Complaints about the text alone, before it is looked up; a picture needs none. */
export function textErrors(text: string, pictures: number, lang: Lang): FieldError[] {
  const { length } = Array.from(text);
  const say = words(lang).ask;
  if (length < TEXT_MIN && (pictures === 0 || length > 0))
    return [{ field: 'text', message: say.textTooShort(TEXT_MIN) }];
  return length > TEXT_MAX ? [{ field: 'text', message: say.textTooLong(TEXT_MAX) }] : [];
}

/** Complaints, in words, about some fields of what is otherwise fit to be sent. */
export function complaintsAbout(
  lang: Lang,
  part: Partial<DraftContent>,
  fields: readonly string[],
): FieldError[] {
  try {
    checkQuestion(inputOf({ ...FIT, ...part }));
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return inWords(
      lang,
      error.fields.filter(({ field }) => fields.includes(field)),
    );
  }
}

const FIT: DraftContent = {
  ...{ text: 'Apakah ini benar?', links: [], pictures: [], rejectedAnswers: [] },
  ...{ seenOn: '', seenWhen: '', kelurahan: '', topic: '', stamp: '', address: '' },
  complaints: [],
};
