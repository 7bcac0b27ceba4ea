import { BITS } from './print.js';

/** So many bytes has a print. */
const BYTES = BITS / 8;
const WORD_BYTES = 4;
const PAGE_BYTES = 65_536;
/** Pages of WebAssembly's memory: it grows by 4 MB at a time, to 4 GB. */
const [GROWTH, MOST] = [64, 65_536];

/** What the program offers (https://www.w3.org/TR/wasm-core-2/). */
interface Program {
  memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  /** The least distance between the print at byte `one` and `count` prints (at least one) from byte `row` on. */
  least(one: number, row: number, count: number): number;
}

declare const WebAssembly: {
  Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  Instance: new (module: object) => { exports: Program };
};

const TYPE = { i32: 0x7f, i64: 0x7e, func: 0x60, none: 0x40 } as const;
const OP = {
  loop: 0x03,
  end: 0x0b,
  branchIf: 0x0d,
  select: 0x1b,
  get: 0x20,
  set: 0x21,
  load64: 0x29,
  number: 0x41,
  isLess: 0x49,
  add: 0x6a,
  shiftLeft: 0x74,
  ones64: 0x7b,
  add64: 0x7c,
  xor64: 0x85,
  to32: 0xa7,
} as const;

/** Numbers of any size in as few bytes as they need (LEB128); those of instructions are signed. */
function packed(value: number, signed = false): number[] {
  const rest = value >> 7;
  const isLast = signed ? rest === 0 && (value & 0x40) === 0 : rest === 0;
  return isLast ? [value] : [(value & 0x7f) | 0x80, ...packed(rest, signed)];
}

const get = (local: number): number[] => [OP.get, local];
const set = (local: number): number[] => [OP.set, local];
const number = (value: number): number[] => [OP.number, ...packed(value, true)];

/** By number, parameters first; `count` becomes the end of the row. A print is four numbers of 64 bits. */
const [ONE, ROW, COUNT, LEAST, BITS_APART, FIRST] = [0, 1, 2, 3, 4, 5];
const QUARTERS = [0, 1, 2, 3];
const quarter = (print: number, at: number): number[] => [...get(print), OP.load64, 3, at * 8];
const apart = (at: number): number[] => [...get(FIRST + at), ...quarter(ROW, at), OP.xor64, OP.ones64];

const INSTRUCTIONS = [
  QUARTERS.flatMap((at) => [...quarter(ONE, at), ...set(FIRST + at)]),
  [...get(COUNT), ...number(Math.log2(BYTES)), OP.shiftLeft, ...get(ROW), OP.add, ...set(COUNT)],
  [...number(BITS + 1), ...set(LEAST)],
  [OP.loop, TYPE.none],
  [...QUARTERS.flatMap(apart), OP.add64, OP.add64, OP.add64, OP.to32, ...set(BITS_APART)],
  [...get(BITS_APART), ...get(LEAST), ...get(BITS_APART), ...get(LEAST), OP.isLess, OP.select, ...set(LEAST)],
  [...get(ROW), ...number(BYTES), OP.add, ...set(ROW)],
  [...get(ROW), ...get(COUNT), OP.isLess, OP.branchIf, 0],
  [OP.end, ...get(LEAST), OP.end],
].flat();

const list = (...items: readonly number[][]): number[] => [...packed(items.length), ...items.flat()];
const sized = (bytes: readonly number[]): number[] => [...packed(bytes.length), ...bytes];
const named = (name: string, kind: number): number[] => [...sized([...Buffer.from(name)]), kind, 0];
const LOCALS = list([2, TYPE.i32], [QUARTERS.length, TYPE.i64]);

/**
 * One function that compares prints: JavaScript has no instruction for counting ones, and takes six times as long.
 * Written out here because it is small enough to be read, and nothing has to be built.
 */
const PROGRAM = new WebAssembly.Module(
  Uint8Array.from(
    [
      [...Buffer.from('\0asm'), 1, 0, 0, 0],
      [1, ...sized(list([TYPE.func, ...list([TYPE.i32], [TYPE.i32], [TYPE.i32]), ...list([TYPE.i32])]))],
      [3, ...sized(list([0]))],
      [5, ...sized(list([1, ...packed(1), ...packed(MOST)]))],
      [7, ...sized(list(named('memory', 2), named('least', 0)))],
      [10, ...sized(list(sized([...LOCALS, ...INSTRUCTIONS])))],
    ].flat(),
  ),
);

/** Prints one after the other, in memory in which they can be compared fast. Places are counted in prints. */
export class PrintRows {
  private readonly program = new WebAssembly.Instance(PROGRAM).exports;
  private words = new Uint32Array(this.program.memory.buffer);

  /** Bytes. */
  get size(): number {
    return this.words.byteLength;
  }

  /** Writes prints from a place on; throws when there is no memory left. */
  put(place: number, words: Uint32Array): void {
    const from = (place * BYTES) / WORD_BYTES;
    while (from + words.length > this.words.length) this.grow();
    this.words.set(words, from);
  }

  /** Bits in which the print at `one` differs from the most alike of `count` others, at least one, from `row` on. */
  least(one: number, row: number, count: number): number {
    return this.program.least(one * BYTES, row * BYTES, count);
  }

  /** What was there stays where it is. */
  private grow(): void {
    const pages = this.words.byteLength / PAGE_BYTES;
    this.program.memory.grow(GROWTH - (pages % GROWTH));
    this.words = new Uint32Array(this.program.memory.buffer);
  }
}
