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
  const words = new Uint32Array(bytes.length / WORD_BYTES);
  for (let at = 0; at < words.length; at += 1) words[at] = bytes.readUInt32BE(at * WORD_BYTES);
  return words;
}
