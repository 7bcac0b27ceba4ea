import { inflateSync } from 'node:zlib';

/** What is wrong with a file that calls itself a PDF. */
export type PdfFault = 'broken' | 'locked' | 'active';

const HEADER = /^%PDF-(?:1\.[0-7]|2\.0)[\r\n ]/;
/** The end of the file, and where its table of contents lies (ISO 32000-2, 7.5.5). Nothing may follow. */
const TRAILER = /startxref\s+(\d{1,8})\s+%%EOF\s*$/;
const TRAILER_BYTES = 1_024;
const CONTENTS = /^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/;

/** Names of what runs, starts or hides something; a dictionary inside a compressed object stream counts as well. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z])/;
const LOCKED = /\/Encrypt(?![A-Za-z])/;
/** Unpacked object streams of one file together; a form of many pages has some hundred kilobytes. */
const UNPACKED_MAX = 16 * 1024 * 1024;
/** How far before its stream a dictionary of an object stream may begin. */
const DICTIONARY = 600;

/** Whether bytes begin as a PDF does; that they are one is for `pdfFault` to say. */
export const looksLikePdf = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 5) === '%PDF-';

/**
 * Looks at a PDF as it is written, without drawing it: whole, not locked, nothing in it that runs or hides another
 * file. It is never opened here and never shown; the desk downloads it.
 */
export function pdfFault(bytes: Buffer): PdfFault | null {
  const text = bytes.toString('latin1');
  if (!isWhole(text)) return 'broken';
  const names = dictionariesOf(bytes, text);
  if (names === null) return 'broken';
  if (LOCKED.test(names)) return 'locked';
  return ACTIVE.test(names) ? 'active' : null;
}

function isWhole(text: string): boolean {
  const at = TRAILER.exec(text.slice(-TRAILER_BYTES))?.[1];
  return HEADER.test(text) && at !== undefined && CONTENTS.test(text.slice(Number(at), Number(at) + 64));
}

/** Everything outside of streams, and what object streams hold, with `#4A` read as `J` (7.3.5); null when one is broken. */
function dictionariesOf(bytes: Buffer, text: string): string | null {
  const parts: string[] = [];
  let room = UNPACKED_MAX;
  let from = 0;
  for (const { start, end } of streamsOf(text)) {
    parts.push(text.slice(from, start));
    from = end;
    if (!/\/ObjStm\b/.test(text.slice(Math.max(0, start - DICTIONARY), start))) continue;
    const inside = unpack(bytes.subarray(start, end), room);
    if (inside === null) return null;
    room -= inside.length;
    parts.push(inside);
  }
  parts.push(text.slice(from));
  return parts.join('\n').replace(/#([0-9A-Fa-f]{2})/g, (_all, hex: string) => letterOf(hex));
}

const letterOf = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));

/** Found by stepping through once: a file full of beginnings without an end costs no more than its length. */
function* streamsOf(text: string): Generator<{ start: number; end: number }> {
  for (let at = text.indexOf('stream'); at >= 0;) {
    const start = at + 'stream'.length;
    const end = text.indexOf('endstream', start);
    if (end < 0) return;
    yield { start, end };
    at = text.indexOf('stream', end + 'endstream'.length);
  }
}

function unpack(stream: Buffer, room: number): string | null {
  const begin = stream[0] === 0x0d ? 2 : 1;
  try {
    return inflateSync(stream.subarray(begin), { maxOutputLength: Math.max(1, room) }).toString('latin1');
  } catch {
    // Not deflated, damaged or a bomb: whatever it is, it cannot be looked into.
    return null;
  }
}
