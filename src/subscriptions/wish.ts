import { AppError, cleanText, isKelurahan, type FieldError, type Kelurahan } from '../common/index.js';

/** At once, or everything of a day in one letter in the morning. */
export const RHYTHMS = ['at_once', 'daily'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

export const TOPICS_MAX = 20;

/** What somebody wants to hear of. With `everything`, topics and places do not matter. */
export interface Wish {
  everything: boolean;
  /** As the archive writes them, in small letters. */
  topics: string[];
  kelurahan: Kelurahan[];
  rhythm: Rhythm;
}

/** As typed into a form. */
export interface TypedWish {
  everything: boolean;
  topics: readonly string[];
  kelurahan: readonly string[];
  rhythm: string;
}

/** What a form about a subscription can be told. Pages in another language word the same codes. */
export const SUBSCRIPTION_COMPLAINTS = {
  'wish.nothing': () => 'Pilih paling sedikit satu: semua jawaban, satu topik, atau satu kelurahan.',
  'wish.too-many': (limit: number) => `Pilih paling banyak ${limit} topik, atau pilih semua jawaban.`,
  'address.invalid': () => 'Alamat surel tidak sah, contoh: nama@contoh.id.',
  'subscription.no-mail': () => 'Langganan lewat surel belum tersedia di sini.',
  'subscription.busy': () => 'Terlalu banyak permintaan langganan saat ini. Coba lagi beberapa menit lagi.',
  'push.unusable': () => 'Peramban ini tidak memberi alamat pemberitahuan yang dapat kami pakai.',
};
export type SubscriptionComplaint = keyof typeof SUBSCRIPTION_COMPLAINTS;

/** One thing that is wrong with a form; field '': with all of it. */
export const complaint = (field: string, code: SubscriptionComplaint, limit = 0): FieldError => ({
  ...{ field, code, limit },
  message: SUBSCRIPTION_COMPLAINTS[code](limit),
});

/** Turns a form down where something is wrong with it: 'invalid' `subscription.invalid`. */
export function refuse(wrong: readonly FieldError[]): void {
  if (wrong.length > 0)
    throw new AppError('invalid', 'subscription.invalid', 'Ada isian yang perlu diperbaiki.', wrong);
}

/** Turns a form down that somebody may send again later. */
export function notNow(code: 'subscription.no-mail' | 'subscription.busy'): AppError {
  const wrong = complaint('', code);
  return new AppError('unavailable', code, wrong.message, [wrong]);
}

/**
 * Keeps what can be wished for: topics of the archive and places of the city, never words of a stranger, because what
 * is kept is shown to whoever holds a link.
 */
export function readableWish(typed: TypedWish, topics: readonly string[]): Wish {
  const rhythm = RHYTHMS.find((each) => each === typed.rhythm) ?? 'at_once';
  if (typed.everything) return { everything: true, topics: [], kelurahan: [], rhythm };
  const wanted = new Set(typed.topics.map((topic) => cleanText(topic).toLowerCase()));
  return {
    everything: false,
    topics: topics.filter((topic) => wanted.has(topic)),
    kelurahan: [...new Set(typed.kelurahan)].filter(isKelurahan),
    rhythm,
  };
}

export function wrongWith({ everything, topics, kelurahan }: Wish): FieldError[] {
  if (topics.length > TOPICS_MAX) return [complaint('semua', 'wish.too-many', TOPICS_MAX)];
  return everything || topics.length + kelurahan.length > 0 ? [] : [complaint('semua', 'wish.nothing')];
}

/** The columns of a wish, in the order of `wishValues`. */
export const WISH_COLUMNS = 'everything, topics, kelurahan, rhythm';
export const wishValues = ({ everything, topics, kelurahan, rhythm }: Wish): unknown[] => [
  ...[everything, topics, kelurahan, rhythm],
];
