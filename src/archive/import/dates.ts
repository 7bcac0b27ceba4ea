import { hoursMs } from '../../common/index.js';

/** WITA, eight hours ahead all year. */
const OFFSET_HOURS = 8;

const MONTHS = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb', 'pebruari'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'agt', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov', 'nopember'],
  ['desember', 'december', 'des', 'dec'],
];

const TOKENS: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  MMMM: '(?<name>[a-z]+)',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  mm: '(?<minute>\\d{2})',
};

/** Reads a date in WITA by a format made of yyyy, MMMM, MM, M, dd, d, HH, mm; null when it does not fit or does not exist. */
export function readDate(text: string, format: string): Date | null {
  const source = format.replace(
    /yyyy|MMMM|MM|M|dd|d|HH|mm|[^A-Za-z]/g,
    (token) => TOKENS[token] ?? token.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'),
  );
  const found = new RegExp(`^${source}$`, 'i').exec(text.trim())?.groups;
  return found === undefined ? null : momentOf(found);
}

function momentOf({ year, name, month, day, hour = '0', minute = '0' }: Record<string, string | undefined>) {
  const monthIndex = (name === undefined ? Number(month) : monthNumber(name)) - 1;
  const local = new Date(Date.UTC(Number(year), monthIndex, Number(day), Number(hour), Number(minute)));
  // A day or an hour that does not exist rolls over into the next.
  const written = [monthIndex, Number(day), Number(hour), Number(minute)];
  const read = [local.getUTCMonth(), local.getUTCDate(), local.getUTCHours(), local.getUTCMinutes()];
  const exists = written.every((part, index) => part === read[index]);
  return exists ? new Date(local.getTime() - hoursMs(OFFSET_HOURS)) : null;
}

/** 1 to 12, or NaN for a word that is no month. */
function monthNumber(name: string): number {
  const index = MONTHS.findIndex((names) => names.includes(name.toLowerCase()));
  return index < 0 ? Number.NaN : index + 1;
}
