import { OBJECTOR_ROLES, type ObjectorRole } from '../archive/index.js';
import { AppError, type FieldError } from '../common/index.js';

/** Letters of an objection, and of an editor's reason. */
export const OBJECTION_LIMITS = { text: { min: 20, max: 5_000 }, reason: { min: 20, max: 2_000 } } as const;
const URL_MAX = 2_000;

/** As typed into the form. */
export interface ObjectionInput {
  role: string;
  text: string;
  evidenceUrl: string;
}

/** What of it is kept. */
export interface CheckedObjection {
  role: ObjectorRole;
  text: string;
  evidenceUrl: string | null;
}

const isRole = (text: string): text is ObjectorRole => OBJECTOR_ROLES.some((role) => role === text);

function isWebAddress(text: string): boolean {
  return text.length <= URL_MAX && /^https?:\/\//.test(text) && URL.canParse(text);
}

/** Letters as the database counts them, an emoji as one. */
function outside(text: string, { min, max }: { min: number; max: number }): boolean {
  const letters = Array.from(text).length;
  return letters < min || letters > max;
}

/** 'invalid' `objection.form` with a complaint for each field: `role`, `text`, `evidence`. */
export function checkObjection({ role, text, evidenceUrl }: ObjectionInput): CheckedObjection {
  const { min, max } = OBJECTION_LIMITS.text;
  const bad = outside(text, OBJECTION_LIMITS.text);
  const errors: FieldError[] = [
    ...(isRole(role) ? [] : [{ field: 'role', message: 'Pilih salah satu.' }]),
    ...(bad
      ? [{ field: 'text', message: `Tulis paling sedikit ${min} dan paling banyak ${max} huruf.` }]
      : []),
    ...(evidenceUrl === '' || isWebAddress(evidenceUrl)
      ? []
      : [{ field: 'evidence', message: 'Tulis alamat lengkap yang dimulai dengan https:// atau http://.' }]),
  ];
  if (errors.length > 0 || !isRole(role))
    throw new AppError('invalid', 'objection.form', 'Keberatan perlu diperbaiki.', errors);
  return { role, text, evidenceUrl: evidenceUrl === '' ? null : evidenceUrl };
}

/** 'invalid' `objection.reason` for a public reason that is too short or too long. */
export function checkReason(reason: string): void {
  const { min, max } = OBJECTION_LIMITS.reason;
  if (!outside(reason, OBJECTION_LIMITS.reason)) return;
  throw new AppError('invalid', 'objection.reason', 'Alasan perlu diperbaiki.', [
    { field: 'reason', message: `Tulis paling sedikit ${min} dan paling banyak ${max} huruf.` },
  ]);
}
