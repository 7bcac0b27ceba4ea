import { setImmediate as othersFirst } from 'node:timers/promises';
import { WORDS } from './distance.js';
import { PrintRows } from './print-rows.js';
import type { Print } from './print.js';
import { VIEWS } from './views.js';

/** So many pictures are compared, about a millisecond's work, before others are served. */
const SLICE = 4_096;
/** The first places are for the prints of the picture that is asked about. */
const ASKED = 0;
const FIRST = VIEWS.length;
/** Every view has a print. */
const ALL = 2 ** VIEWS.length - 1;

/** A picture and the bits in which it differs from the one asked about. */
export interface Neighbour {
  id: string;
  bits: number;
}

/** A picture to be remembered, as the table holds it. */
export interface Page {
  id: string;
  /** Every view's words, in order. */
  words: Uint32Array;
  /** Which views have a print. */
  views: number;
}

interface Remembered {
  id: string;
  isBlank: boolean;
  hasWhole: boolean;
}

/** The prints of many pictures in memory, so that one can be compared with all of them. */
export class Album {
  /** Made with the first picture. */
  private rows: PrintRows | null = null;
  private readonly pages: (Remembered | null)[] = [];
  private readonly places = new Map<string, number>();
  /** Places of pictures that have gone. */
  private readonly free: number[] = [];

  get count(): number {
    return this.places.size;
  }

  /** Bytes of the prints. */
  get size(): number {
    return this.rows?.size ?? 0;
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  ids(): Iterable<string> {
    return this.places.keys();
  }

  put({ id, words, views }: Page): void {
    const place = this.places.get(id) ?? this.free.pop() ?? this.pages.length;
    this.rows ??= new PrintRows();
    this.rows.put(rowOf(place), views === ALL ? words : filled(words, views));
    this.pages[place] = { id, isBlank: views === 0, hasWhole: (views & 1) !== 0 };
    this.places.set(id, place);
  }

  remove(id: string): void {
    const place = this.places.get(id);
    if (place === undefined) return;
    this.pages[place] = null;
    this.places.delete(id);
    this.free.push(place);
  }

  /**
   * Pictures of which a view differs from the whole of this one in at most `most` bits, or the whole from one of its
   * views; the nearest first. Every one is looked at; others are served between one slice and the next.
   */
  async near(prints: readonly Print[], most: number): Promise<Neighbour[]> {
    const asked = [...prints].sort((one, other) => one.view - other.view);
    if (asked[0]?.view !== 0) return [];
    const found: Neighbour[] = [];
    for (let from = 0; from < this.pages.length; from += SLICE) {
      found.push(...this.nearIn(from, asked, most));
      await othersFirst();
    }
    return found.sort((one, other) => one.bits - other.bits);
  }

  /** Somebody else may have asked since the last slice: what is asked about is written down anew. */
  private nearIn(from: number, asked: readonly Print[], most: number): Neighbour[] {
    const { rows } = this;
    if (!rows) return [];
    for (const [at, { bits }] of asked.entries()) rows.put(ASKED + at, bits);
    const found: Neighbour[] = [];
    for (let place = from; place < Math.min(from + SLICE, this.pages.length); place += 1) {
      const page = this.pages[place];
      if (!page || page.isBlank) continue;
      const bits = distanceTo(rows, rowOf(place), page.hasWhole ? asked.length : 0);
      if (bits <= most) found.push({ id: page.id, bits });
    }
    return found;
  }
}

/** The least distance between the whole of the one asked about and a view of the other, or the whole of that and one of so many. */
function distanceTo(rows: PrintRows, row: number, asked: number): number {
  const views = rows.least(ASKED, row, VIEWS.length);
  return asked > 0 ? Math.min(views, rows.least(row, ASKED, asked)) : views;
}

/** A print in place of each that is missing: the nearest is no nearer for being there twice. */
function filled(words: Uint32Array, views: number): Uint32Array {
  const row = words.slice();
  const there = VIEWS.findIndex((_, view) => (views & (1 << view)) !== 0) * WORDS;
  for (let view = 0; view < VIEWS.length; view += 1)
    if ((views & (1 << view)) === 0 && there >= 0) row.copyWithin(view * WORDS, there, there + WORDS);
  return row;
}

const rowOf = (place: number): number => FIRST + place * VIEWS.length;
