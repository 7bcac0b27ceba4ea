import { digitRuns, type DigitGroup, type DigitRun } from './digit-runs.js';
import { isCard, isNik } from './identity-numbers.js';
import type { PrivateKind, PrivateSpan } from './kinds.js';

/** Neighbouring groups of one run, as one number. */
interface Candidate {
  run: DigitRun;
  groups: readonly DigitGroup[];
  digits: string;
  /** Whether the run begins with it, so that the words before the run speak of it. */
  leads: boolean;
}

/** No number of a person is longer, written apart. */
const GROUPS_MAX = 8;

/** What the words before it say of a number; only the first of a run stands behind them. */
const said = ({ run, leads }: Candidate, words: RegExp): boolean => leads && words.test(run.before);

const OWN_TICKET = /(?:tiket|ticket)[^\d\n]{0,25}$/i;
const FAMILY_CARD = /(?:\bkk\b|kartu keluarga)[^\d\n]{0,15}$/i;
const IDENTITY_CARD = /(?:\bnik|\bktp)\b[^\d\n]{0,15}$/i;

function identity(candidate: Candidate): PrivateKind | null {
  if (candidate.digits.length !== 16 || said(candidate, OWN_TICKET)) return null;
  if (said(candidate, FAMILY_CARD)) return 'kk';
  return isNik(candidate.digits) || said(candidate, IDENTITY_CARD) ? 'nik' : null;
}

const card = (candidate: Candidate): PrivateKind | null =>
  isCard(candidate.digits) && !said(candidate, OWN_TICKET) ? 'card' : null;

/** Mobile numbers have 10 to 13 digits with the 0; the lines of offices are left alone. */
const NATIONAL = /^0?8[1-9]\d{7,10}$/;
const INTERNATIONAL = /^620?8[1-9]\d{7,10}$/;
const CALLED = /(?:\bwa|whatsapp|\bhp|hape|telp|tlp|telepon|hubungi|kontak|nomor|\bno)[^\d\n]{0,15}$/i;
const ABROAD = /\+$/;

function phone(candidate: Candidate): PrivateKind | null {
  const { digits, groups } = candidate;
  const first = groups[0]?.digits ?? '';
  const isOne = INTERNATIONAL.test(digits) ? first.length > 2 : opensNationally(digits, first);
  const isCalled = INTERNATIONAL.test(digits) && said(candidate, ABROAD);
  return isOne || isCalled ? 'phone' : calledSo(candidate);
}

/** A day is written with two digits, a prefix with three or four. */
const opensNationally = (digits: string, first: string): boolean =>
  NATIONAL.test(digits) && first.startsWith('0') && first.length > 2;

const calledSo = (candidate: Candidate): PrivateKind | null =>
  (NATIONAL.test(candidate.digits) || INTERNATIONAL.test(candidate.digits)) && said(candidate, CALLED)
    ? 'phone'
    : null;

const BANK =
  /(?:\brek(?:ening)?\b|norek|\b(?:bca|bri|bni|btn|bsi|briva|mandiri|danamon|permata|cimb|btpn|jago|seabank|bank|transfer|tf|va|virtual account|dana|ovo|gopay|shopeepay|linkaja)\b)[^\d]{0,25}$/i;
const CALLED_NOT_PAID = /(?:telp|tlp|telepon|call|hotline|hubungi|\bhp|\bwa|fax|whatsapp|tiket)[^\d]{0,15}$/i;
const HOLDER = /^[\s,(/:-]{0,3}(?:a\s?[./]\s?n\b|an\.?\s|atas nama)/i;

function account(candidate: Candidate): PrivateKind | null {
  const { length } = candidate.digits;
  if (length < 9 || length > 18 || isSomethingElse(candidate.groups)) return null;
  const named = said(candidate, BANK) && !said(candidate, CALLED_NOT_PAID);
  return named || isHeld(candidate) ? 'account' : null;
}

const isHeld = ({ run, groups }: Candidate): boolean =>
  groups.at(-1)?.end === run.end && HOLDER.test(run.after);

/** Years and dates, lines of offices, and a whole number with another one behind it. */
function isSomethingElse(groups: readonly DigitGroup[]): boolean {
  const area = groups[0]?.digits ?? '';
  const dates = groups.every(({ digits }) => /^(?:(?:19|20)\d\d|[0-3]?\d)$/.test(digits));
  return groups.length > 1 && (dates || /^(?:0[2-79]\d{1,2}|\d{9,})$/.test(area));
}

const KINDS = [identity, card, phone, account];

/** The longest number of a person that begins with group `from` of the run. */
function longestFrom(
  run: DigitRun,
  from: number,
): { kind: PrivateKind; groups: readonly DigitGroup[] } | null {
  for (let to = Math.min(run.groups.length, from + GROUPS_MAX); to > from; to--) {
    const groups = run.groups.slice(from, to);
    const digits = groups.map((group) => group.digits).join('');
    const candidate: Candidate = { run, groups, digits, leads: from === 0 };
    for (const kindOf of KINDS) {
      const kind = kindOf(candidate);
      if (kind) return { kind, groups };
    }
  }
  return null;
}

function spansIn(run: DigitRun): PrivateSpan[] {
  const spans: PrivateSpan[] = [];
  for (let from = 0; from < run.groups.length; from++) {
    const found = longestFrom(run, from);
    const [first] = found?.groups ?? [];
    const last = found?.groups.at(-1);
    if (!found || !first || !last) continue;
    spans.push({ kind: found.kind, start: first.start, end: last.end });
    from += found.groups.length - 1;
  }
  return spans;
}

/** Numbers of persons: identity, family and bank cards, telephones, accounts. */
export const numberSpans = (text: string): PrivateSpan[] => digitRuns(text).flatMap(spansIn);
