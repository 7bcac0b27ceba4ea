import type { PrivateSpan } from './kinds.js';
import { numberSpans } from './numbers.js';
import { plateSpans } from './plates.js';

/** Links that open a chat with a number. */
const CHAT_LINK =
  /(?<=(?:wa\.me\/|whatsapp\.com\/send\/?\?(?:[^\s]*&)?phone=|whatsapp:\/\/send\/?\?phone=|tel:|t\.me\/)(?:\+|%2B)?)\d{9,15}/gi;
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Addresses of offices are there to be written to. */
const OFFICE = /\.(?:go|mil)\.id$/i;

function chatSpans(text: string): PrivateSpan[] {
  return [...text.matchAll(CHAT_LINK)].map(({ 0: number, index }) => ({
    kind: 'phone',
    start: index,
    end: index + number.length,
  }));
}

function emailSpans(text: string): PrivateSpan[] {
  return [...text.matchAll(EMAIL)]
    .filter(([address]) => !OFFICE.test(address))
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
