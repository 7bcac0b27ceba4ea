import type { Fetched } from './fetched.js';

/** Where a page says its own encoding: `<meta charset>`, the older `<meta http-equiv>`, or XML's first line. */
const HEAD_BYTES = 2_048;
const IN_PAGE =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i;
const MARKS: readonly (readonly [string, number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of an answer, by its byte order mark, else what the server says, else what the page says, else UTF-8;
 * bytes that are none of it are read as windows-1252, as browsers do. Never throws.
 */
export function decodeText({ body, charset }: Pick<Fetched, 'body' | 'charset'>): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => body[at] === byte))?.[0];
  const named = marked ?? charset ?? inPage(body);
  const decoder = named === null ? null : decoderFor(named);
  if (decoder) return decoded(decoder, body);
  try {
    return decoded(new TextDecoder('utf-8', { fatal: true }), body);
  } catch {
    return decoded(new TextDecoder('windows-1252'), body);
  }
}

/** In two steps, because Node 20 in one step takes windows-1252 for latin1 and loses its quotation marks. */
const decoded = (decoder: TextDecoder, body: Buffer): string =>
  decoder.decode(body, { stream: true }) + decoder.decode();

function inPage(body: Buffer): string | null {
  const found = IN_PAGE.exec(body.toString('latin1', 0, HEAD_BYTES));
  return found?.[1] ?? found?.[2] ?? null;
}

/** Null for a name that nobody knows. */
function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
