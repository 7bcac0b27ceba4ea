import { AppError, cleanText, type FieldError } from '../common/index.js';
import type { AgencyChoice } from './agencies.service.js';
import { CHANNELS, URGENCIES, type Channel, type Urgency } from './inquiry-status.js';

export const QUESTION_MIN = 10;
export const QUESTION_MAX = 3000;
/** So many agencies are asked in one go; more is a circular, not a question. */
export const ASKED_AT_ONCE = 10;

/** As typed into the form. */
export interface InquiryInput {
  agencyIds: readonly string[];
  question: string;
  urgency: string;
  channel: string;
}

/** What is asked of whom, ready to be sent. */
export interface InquiryOrder {
  agencies: readonly AgencyChoice[];
  question: string;
  urgency: Urgency;
  channel: Channel;
}

/** What the form is weighed against. */
export interface Circumstances {
  /** Everybody who can be asked. */
  choices: readonly AgencyChoice[];
  /** Ids of those whose reply the case waits for already. */
  awaited: readonly string[];
  /** Whether letters can be sent at all. */
  canMail: boolean;
}

/** 'invalid' `inquiry.invalid` names the wrong fields. */
export function checkInquiry(typed: InquiryInput, around: Circumstances): InquiryOrder {
  const agencies = around.choices.filter(({ id }) => typed.agencyIds.includes(id));
  const question = cleanText(typed.question);
  const urgency = URGENCIES.find((known) => known === typed.urgency);
  const channel = CHANNELS.find((known) => known === typed.channel);
  const errors: FieldError[] = [
    ...about('agencies', complaintOfAgencies(agencies, typed, around)),
    ...about('question', complaintOfQuestion(question)),
    ...about('urgency', urgency ? null : 'Pilih mendesak atau biasa.'),
    ...about('channel', complaintOfChannel(channel, agencies, around)),
  ];
  if (!urgency || !channel || errors.length > 0)
    throw new AppError('invalid', 'inquiry.invalid', 'Permintaan klarifikasi perlu diperbaiki.', errors);
  return { agencies, question, urgency, channel };
}

const about = (field: string, message: string | null): FieldError[] => (message ? [{ field, message }] : []);

const names = (agencies: readonly AgencyChoice[]): string => agencies.map(({ name }) => name).join(', ');

function complaintOfAgencies(
  agencies: readonly AgencyChoice[],
  { agencyIds }: InquiryInput,
  { awaited }: Circumstances,
): string | null {
  if (agencies.length === 0) return 'Pilih paling sedikit satu instansi.';
  if (agencies.length !== new Set(agencyIds).size)
    return 'Ada instansi yang tidak lagi dapat ditanyai. Pilih sekali lagi.';
  if (agencies.length > ASKED_AT_ONCE) return `Pilih paling banyak ${ASKED_AT_ONCE} instansi sekali tanya.`;
  const twice = agencies.filter(({ id }) => awaited.includes(id));
  return twice.length > 0 ? `Jawabannya masih ditunggu dalam kasus ini: ${names(twice)}.` : null;
}

function complaintOfQuestion(question: string): string | null {
  const { length } = Array.from(question);
  return length < QUESTION_MIN || length > QUESTION_MAX
    ? `Tulis pertanyaannya, ${QUESTION_MIN}–${QUESTION_MAX} huruf.`
    : null;
}

function complaintOfChannel(
  channel: Channel | undefined,
  agencies: readonly AgencyChoice[],
  { canMail }: Circumstances,
): string | null {
  if (!channel) return 'Pilih cara mengirim.';
  if (channel === 'whatsapp') return null;
  if (!canMail) return 'Surel belum dapat dikirim dari sini. Salin pesannya untuk WhatsApp.';
  const unreachable = agencies.filter(({ hasEmail }) => !hasEmail);
  return unreachable.length > 0 ? `Belum ada alamat surel untuk: ${names(unreachable)}.` : null;
}
