import type { PrivateSpan } from './kinds.js';
import { numberSpans } from './numbers.js';
import { plateSpans } from './plates.js';

/** Links that open a chat with a number. */
const CHAT_LINK =
  /(?:wa\.me\/{1,2}|whatsapp\.com\/send\/?\?(?:[^\s&]*&){0,5}phone=|whatsapp:\/\/send\/?\?phone=|tel:|t\.me\/)(?:\+|%2B)?(\d{9,15})/gi;
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+)/gu;
/** Addresses of offices are there to be written to: those of the state, and those of a task where the house is not everybody's. */
const STATE = /\.(?:go|mil)\.id$/i;
const TASK =
  /^(?:info|halo|hello|kontak|contact|humas|redaksi|lapor|pengaduan|layanan|admin|support|help|cs|call|customer|service|press|media|recruit|rekrut|career|karir|hrd|sekretariat|ppid)|care@/i;
const EVERYBODYS =
  /^(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|icloud|me|aol|gmx|zoho|mail|proton|protonmail)\./i;

const isOffice = (address: string, house: string): boolean =>
  STATE.test(house) || (TASK.test(address) && !EVERYBODYS.test(house));

function chatSpans(text: string): PrivateSpan[] {
  return [...text.matchAll(CHAT_LINK)].map(({ 0: link, 1: number = '', index }) => {
    const end = index + link.length;
    return { kind: 'phone', start: end - number.length, end };
  });
}

function emailSpans(text: string): PrivateSpan[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(EMAIL)]
    .filter(([address, house = '']) => !isOffice(address, house))
    .map(({ 0: address, index }) => ({ kind: 'email', start: index, end: index + address.length }));
}

/** Private data of other people in a text, in order and without overlap. Errs on the side of hiding. */
export function findPrivateData(text: string): PrivateSpan[] {
  const all = [...chatSpans(text), ...emailSpans(text), ...numberSpans(text), ...plateSpans(text)];
  const spans: PrivateSpan[] = [];
  for (const span of all.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
  }
  return spans;
}
