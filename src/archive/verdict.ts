/** What can be said of a claim. */
export const VERDICTS = [
  'SALAH',
  'MENYESATKAN',
  'SEBAGIAN_BENAR',
  'BENAR',
  'BELUM_TERBUKTI',
  'SATIRE',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** KLARIFIKASI is an answer to a plain question: there is no claim to judge. */
export const ANSWER_VERDICTS = [...VERDICTS, 'KLARIFIKASI'] as const;
export type AnswerVerdict = (typeof ANSWER_VERDICTS)[number];

/** How a claim is wrong: First Draft's seven kinds, as Indonesian checkers use them. */
export const KINDS = [
  'fabricated',
  'misleading',
  'imposter',
  'manipulated',
  'false_context',
  'false_connection',
  'satire',
] as const;
export type Kind = (typeof KINDS)[number];

/** Rating of ClaimReview, from 1 (false) to 5 (true); a verdict without a number is not on the scale. */
export const RATINGS: Readonly<Record<AnswerVerdict, number | null>> = {
  SALAH: 1,
  MENYESATKAN: 2,
  SEBAGIAN_BENAR: 3,
  BENAR: 5,
  BELUM_TERBUKTI: null,
  SATIRE: null,
  KLARIFIKASI: null,
};

/** The word of a verdict as people read it, the same in ClaimReview and on a shared message. */
export const VERDICT_LABELS: Readonly<Record<AnswerVerdict, string>> = {
  SALAH: 'Salah',
  MENYESATKAN: 'Menyesatkan',
  SEBAGIAN_BENAR: 'Sebagian benar',
  BENAR: 'Benar',
  BELUM_TERBUKTI: 'Belum terbukti',
  SATIRE: 'Satire',
  KLARIFIKASI: 'Klarifikasi',
};

export type KindRule = 'required' | 'forbidden' | 'optional';

const KIND_RULES: Readonly<Record<AnswerVerdict, KindRule>> = {
  SALAH: 'required',
  MENYESATKAN: 'required',
  SEBAGIAN_BENAR: 'required',
  BENAR: 'forbidden',
  BELUM_TERBUKTI: 'optional',
  SATIRE: 'optional',
  KLARIFIKASI: 'forbidden',
};

/** Whether an answer with this verdict names a kind. The database holds the same rule. */
export const kindRule = (verdict: AnswerVerdict): KindRule => KIND_RULES[verdict];

/** True when verdict and kind go together. */
export function kindFits(verdict: AnswerVerdict, kind: Kind | null): boolean {
  const rule = kindRule(verdict);
  return rule === 'optional' || (rule === 'required') === (kind !== null);
}

const isOneOf =
  <T extends string>(words: readonly T[]) =>
  (value: unknown): value is T =>
    words.some((word) => word === value);

export const isAnswerVerdict = isOneOf(ANSWER_VERDICTS);
export const isKind = isOneOf(KINDS);
