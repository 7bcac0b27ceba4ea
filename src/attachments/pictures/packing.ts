import { BITS, type Print } from './print.js';
import { VIEWS } from './views.js';

const BYTES = BITS / 8;
const WORD_BYTES = 4;

/** The prints of one picture as the table holds them. */
export interface Packed {
  /** Every view's bits in the order of VIEWS, the first bit foremost; zeros where a view has no print. */
  prints: Buffer;
  /** Which views have a print: bit n stands for VIEWS[n]. */
  views: number;
  drawn: boolean;
}

export function pack(prints: readonly Print[]): Packed {
  const packed = { prints: Buffer.alloc(VIEWS.length * BYTES), views: 0, drawn: false };
  for (const { view, bits, drawn } of prints) {
    bits.forEach((word, at) => packed.prints.writeUInt32BE(word, view * BYTES + at * WORD_BYTES));
    packed.views |= 1 << view;
    packed.drawn ||= drawn;
  }
  return packed;
}

export function unpack({ prints, views, drawn }: Packed): Print[] {
  return VIEWS.flatMap((_, view) => {
    if ((views & (1 << view)) === 0) return [];
    return [{ view, bits: wordsOf(prints.subarray(view * BYTES, (view + 1) * BYTES)), drawn }];
  });
}

/** Bits in words of 32. */
export function wordsOf(bytes: Buffer): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const words = new Uint32Array(bytes.length / WORD_BYTES);
  for (let at = 0; at < words.length; at += 1) words[at] = view.getUint32(at * WORD_BYTES);
  return words;
}

/** PostgreSQL's own form of an array: dimensions, kind and bounds, then each number after its length. */
const [ARRAY_HEAD, NUMBER, NUMBER_AT] = [20, 8, 4];

/** The numbers that array_send gave; none of an empty array, which has no bounds. */
export function gramsSent(bytes: Buffer): number[] {
  const grams: number[] = [];
  for (let at = ARRAY_HEAD; at < bytes.length; at += NUMBER) grams.push(bytes.readInt32BE(at + NUMBER_AT));
  return grams;
}
