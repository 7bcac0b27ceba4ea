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

const OP = {
  ...{
    loop: 0x03,
    end: 0x0b,
    branchIf: 0x0d,
    select: 0x1b,
    get: 0x20,
    set: 0x21,
    load64: 0x29,
    number: 0x41,
  },
  ...{ isLess: 0x49, add: 0x6a, times2: 0x74, add64: 0x7c, popcnt64: 0x7b, xor64: 0x85, to32: 0xa7 },
} as const;
const TYPE = { i32: 0x7f, i64: 0x7e, func: 0x60, none: 0x40 } as const;
/** By number, parameters first; a print is four numbers of 64 bits. */
const LOCAL = { one: 0, row: 1, count: 2, least: 3, bits: 4, first: 5 } as const;
const QUARTERS = [0, 1, 2, 3];

/** Numbers of any size in as few bytes as they need (LEB128); those of instructions are signed. */
function packed(value: number, signed = false): number[] {
  const rest = value >> 7;
  const isLast = signed ? rest === 0 && (value & 0x40) === 0 : rest === 0;
  return isLast ? [value] : [(value & 0x7f) | 0x80, ...packed(rest, signed)];
}

const get = (local: number): number[] => [OP.get, local];
const set = (local: number): number[] => [OP.set, local];
const number = (value: number): number[] => [OP.number, ...packed(value, true)];
/** Of a print: eight bytes each. */
const quarter = (print: number, at: number): number[] => [...get(print), OP.load64, 3, at * 8];
const differing = (at: number): number[] => [
  ...[...get(LOCAL.first + at), ...quarter(LOCAL.row, at)],
  ...[OP.xor64, OP.popcnt64],
];

/** `count` becomes the end of the row. */
const LEAST = [
  ...QUARTERS.flatMap((at) => [...quarter(LOCAL.one, at), ...set(LOCAL.first + at)]),
  ...[
    ...get(LOCAL.count),
    ...number(Math.log2(BYTES)),
    OP.times2,
    ...get(LOCAL.row),
    OP.add,
    ...set(LOCAL.count),
  ],
  ...[...number(BITS + 1), ...set(LOCAL.least)],
  ...[OP.loop, TYPE.none],
  ...[...QUARTERS.flatMap(differing), OP.add64, OP.add64, OP.add64, OP.to32, ...set(LOCAL.bits)],
  ...[...get(LOCAL.bits), ...get(LOCAL.least), ...get(LOCAL.bits), ...get(LOCAL.least), OP.isLess, OP.select],
  ...set(LOCAL.least),
  ...[...get(LOCAL.row), ...number(BYTES), OP.add, ...set(LOCAL.row)],
  ...[...get(LOCAL.row), ...get(LOCAL.count), OP.isLess, OP.branchIf, 0, OP.end],
  ...[...get(LOCAL.least), OP.end],
];

const list = (...items: readonly number[][]): number[] => [...packed(items.length), ...items.flat()];
const sized = (bytes: readonly number[]): number[] => [...packed(bytes.length), ...bytes];
const named = (name: string, kind: number): number[] => [...sized([...Buffer.from(name)]), kind, 0];
const locals = list([2, TYPE.i32], [QUARTERS.length, TYPE.i64]);

/**
 * One function that compares prints: JavaScript has no instruction for counting ones, and takes six times as long.
 * Written out here because it is small enough to be read, and nothing has to be built.
 */
const PROGRAM = new WebAssembly.Module(
  Uint8Array.from([
    ...[...Buffer.from('\0asm'), 1, 0, 0, 0],
    ...[1, ...sized(list([TYPE.func, ...list([TYPE.i32], [TYPE.i32], [TYPE.i32]), ...list([TYPE.i32])]))],
    ...[3, ...sized(list([0]))],
    ...[5, ...sized(list([1, ...packed(1), ...packed(MOST)]))],
    ...[7, ...sized(list(named('memory', 2), named('least', 0)))],
    ...[10, ...sized(list(sized([...locals, ...LEAST])))],
  ]),
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
