/** A stretch of digits as people write long numbers: groups with single blanks, dots or dashes between. */
export interface DigitRun {
  start: number;
  end: number;
  groups: readonly DigitGroup[];
  /** What stands before it, at most 60 letters. */
  before: string;
  /** What stands behind it, at most 30 letters. */
  after: string;
}

export interface DigitGroup {
  start: number;
  end: number;
  digits: string;
}

const RUN = /\d(?:(?:[ \u00a0.\-–‐‑\u200b-\u200d\u2060]|\) ?-?| - )?\d)*/g;
/** Addresses of pages and identifiers of programs are full of digits that are nobody's. */
const NOT_NUMBERS =
  /(?:https?:\/\/|www\.)[^\s]+|\b[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}\/[^\s]*|\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi;
/** A number that hangs on a letter is a part of a name, unless the word says what the number is. */
const HANGS = /[\p{L}\p{N}_]$/u;
const NAMED = /(?:^|[^\p{L}])(?:wa|hp|telp?|tlp|no|rek|norek|nik|kk)$/iu;
/** 1.500.000 is a sum, with or without its currency. */
const THOUSANDS = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
const MONEY = /(?:\brp\.?|\bidr|\busd|[$€])\s*$/i;

/** Full-width digits as plain ones, and what is no number blanked out; every place stays where it was. */
function plain(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(NOT_NUMBERS, (found) => ' '.repeat(found.length));
}

/** Every stretch of digits in a text that may be a number of somebody, sums of money left out. */
export function digitRuns(text: string): DigitRun[] {
  const clean = plain(text);
  return [...clean.matchAll(RUN)].flatMap(({ 0: found, index }) => {
    const before = clean.slice(Math.max(0, index - 60), index);
    const hangs = HANGS.test(before) && !NAMED.test(before);
    if (hangs || MONEY.test(before) || THOUSANDS.test(found)) return [];
    const end = index + found.length;
    const after = clean.slice(end, end + 30);
    return [{ start: index, end, groups: groupsOf(found, index), before, after }];
  });
}

function groupsOf(run: string, offset: number): DigitGroup[] {
  return [...run.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    start: offset + index,
    end: offset + index + digits.length,
    digits,
  }));
}
