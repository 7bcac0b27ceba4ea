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

/** No number of a person has more digits or groups, or fewer digits. */
const GROUPS_MAX = 8;
const LONGEST = 19;
const SHORTEST = 9;

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
  const opens = INTERNATIONAL.test(digits) ? opensAbroad(candidate) : opensNationally(digits, groups);
  return opens ? 'phone' : calledSo(candidate);
}

/** Written together, with its plus sign, or in groups as long as those of a telephone number. */
function opensAbroad(candidate: Candidate): boolean {
  const [country, ...rest] = candidate.groups;
  const inGroups = rest.length > 0 && rest.every(({ digits }) => digits.length >= 3);
  return (country?.digits.length ?? 0) > 2 || inGroups || said(candidate, ABROAD);
}

/** A day is written with two digits, a prefix with three or four. */
const opensNationally = (digits: string, [first]: readonly DigitGroup[]): boolean =>
  NATIONAL.test(digits) && first !== undefined && /^0\d\d/.test(first.digits);

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

function kindOf(candidate: Candidate): PrivateKind | null {
  if (candidate.digits.length < SHORTEST) return null;
  for (const judge of KINDS) {
    const kind = judge(candidate);
    if (kind) return kind;
  }
  return null;
}

/** The candidates that begin with group `from` of the run, the longest first. */
function candidatesFrom(run: DigitRun, from: number): Candidate[] {
  const candidates: Candidate[] = [];
  let digits = '';
  for (let to = from; to < run.groups.length && to < from + GROUPS_MAX; to++) {
    digits += run.groups[to]?.digits ?? '';
    if (digits.length > LONGEST) break;
    candidates.unshift({ run, groups: run.groups.slice(from, to + 1), digits, leads: from === 0 });
  }
  return candidates;
}

/** The longest number of a person that begins with group `from` of the run. */
function longestFrom(
  run: DigitRun,
  from: number,
): { kind: PrivateKind; groups: readonly DigitGroup[] } | null {
  for (const candidate of candidatesFrom(run, from)) {
    const kind = kindOf(candidate);
    if (kind) return { kind, groups: candidate.groups };
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
