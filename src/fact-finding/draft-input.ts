import { isAnswerVerdict, isKind, kindRule, stripLabel, type AnswerVerdict } from '../archive/index.js';
import { AppError, cleanText, kelurahanNamed, type FieldError } from '../common/index.js';
import {
  CLAIM_MAX,
  EXPLANATION_MAX,
  SHARE_MAX,
  SUMMARY_MAX,
  TITLE_MAX,
  TOPICS_MAX,
  type DraftContent,
} from './draft.js';

/** As typed into the form; blank means not given, topics and kelurahan are separated by commas. */
export interface DraftInput {
  title: string;
  claim: string;
  verdict: string;
  kind: string;
  scam: boolean;
  summary: string;
  explanation: string;
  shareText: string;
  topics: string;
  /** Names separated by commas. */
  kelurahan: string;
  circulating: string;
  changeNote: string;
}

const TOPIC_MAX = 40;
const CIRCULATING_MAX = 5000;
const NOTE_MAX = 2000;

/** Trims what was typed and bounds it; 'invalid' `draft.invalid` names the wrong fields. The verdict's label is taken out of title and claim. */
export function checkDraft(typed: DraftInput, revisionTarget: number): DraftContent {
  const verdict = isAnswerVerdict(typed.verdict) ? typed.verdict : null;
  const content: DraftContent = {
    title: stripLabel(cleanText(typed.title)),
    claim: stripLabel(cleanText(typed.claim)),
    verdict,
    kind: isKind(typed.kind) && !kindForbidden(verdict) ? typed.kind : null,
    scam: typed.scam,
    summary: cleanText(typed.summary),
    explanation: cleanText(typed.explanation),
    shareText: orNull(typed.shareText),
    topics: topicsOf(typed.topics),
    kelurahan: [...new Set(namesIn(typed.kelurahan).flatMap((name) => kelurahanNamed(name) ?? []))],
    circulating: orNull(typed.circulating),
    changeNote: revisionTarget > 1 ? orNull(typed.changeNote) : null,
  };
  const errors = [...lengthErrors(content), ...topicErrors(content.topics), ...placeErrors(typed)];
  if (errors.length > 0)
    throw new AppError('invalid', 'draft.invalid', 'Ada isian draf yang perlu diperbaiki.', errors);
  return content;
}

const orNull = (typed: string): string | null => cleanText(typed) || null;

const kindForbidden = (verdict: AnswerVerdict | null): boolean =>
  verdict !== null && kindRule(verdict) === 'forbidden';

function topicsOf(typed: string): string[] {
  return [...new Set(namesIn(typed).map((name) => name.toLowerCase()))];
}

const namesIn = (typed: string): string[] =>
  typed
    .split(',')
    .map((name) => cleanText(name).replace(/\s+/g, ' '))
    .filter((name) => name !== '');

function lengthErrors(content: DraftContent): FieldError[] {
  const bounds: [field: keyof DraftContent, text: string | null, most: number][] = [
    ['title', content.title, TITLE_MAX],
    ['claim', content.claim, CLAIM_MAX],
    ['summary', content.summary, SUMMARY_MAX],
    ['explanation', content.explanation, EXPLANATION_MAX],
    ['shareText', content.shareText, SHARE_MAX],
    ['circulating', content.circulating, CIRCULATING_MAX],
    ['changeNote', content.changeNote, NOTE_MAX],
  ];
  return bounds.flatMap(([field, text, most]) => {
    const { length } = Array.from(text ?? '');
    return length > most
      ? [{ field, message: `Terlalu panjang: ${length} huruf, paling banyak ${most}.` }]
      : [];
  });
}

function topicErrors(topics: readonly string[]): FieldError[] {
  const wrong = topics.length > TOPICS_MAX || topics.some((topic) => topic.length > TOPIC_MAX);
  const message = `Paling banyak ${TOPICS_MAX} topik, masing-masing paling banyak ${TOPIC_MAX} huruf.`;
  return wrong ? [{ field: 'topics', message }] : [];
}

function placeErrors({ kelurahan }: DraftInput): FieldError[] {
  const unknown = namesIn(kelurahan).filter((name) => kelurahanNamed(name) === undefined);
  const message = `Bukan nama kelurahan di Kota Kupang: ${unknown.join(', ')}.`;
  return unknown.length > 0 ? [{ field: 'kelurahan', message }] : [];
}
