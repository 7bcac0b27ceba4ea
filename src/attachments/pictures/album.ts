import { setImmediate as othersFirst } from 'node:timers/promises';
import { distance, WORDS } from './distance.js';
import { BITS, type Print } from './print.js';
import { VIEWS } from './views.js';

/** It grows by so many pictures at a time, so that what is there is never copied. */
const BLOCK = 512;
const WORDS_EACH = VIEWS.length * WORDS;
/** Further apart than anything is. */
const FAR = BITS + 1;

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

interface Block {
  words: Uint32Array;
  /** By place; 0 where there is no picture. */
  views: Uint32Array;
  ids: string[];
}

interface Asked {
  whole: Uint32Array;
  /** All views that have a print, one after the other. */
  views: Uint32Array;
}

/** The prints of many pictures in memory, 1 kB each, so that one can be compared with all of them. */
export class Album {
  private readonly blocks: Block[] = [];
  private readonly places = new Map<string, number>();
  /** Places of pictures that have gone. */
  private readonly free: number[] = [];

  has(id: string): boolean {
    return this.places.has(id);
  }

  ids(): Iterable<string> {
    return this.places.keys();
  }

  put({ id, words, views }: Page): void {
    const place = this.places.get(id) ?? this.free.pop() ?? this.places.size;
    const [block, at] = [this.blockOf(place), place % BLOCK];
    block.words.set(words, at * WORDS_EACH);
    block.ids[at] = id;
    block.views[at] = views;
    this.places.set(id, place);
  }

  remove(id: string): void {
    const place = this.places.get(id);
    if (place === undefined) return;
    const [block, at] = [this.blockOf(place), place % BLOCK];
    block.words.fill(0, at * WORDS_EACH, (at + 1) * WORDS_EACH);
    block.views[at] = 0;
    this.places.delete(id);
    this.free.push(place);
  }

  /**
   * Pictures of which a view differs from the whole of this one in at most `most` bits, or the whole from one of its
   * views; the nearest first. Every one is looked at; others are served between one block and the next.
   */
  async near(prints: readonly Print[], most: number): Promise<Neighbour[]> {
    const whole = prints.find(({ view }) => view === 0)?.bits;
    if (!whole) return [];
    const asked = { whole, views: Uint32Array.from(prints.flatMap(({ bits }) => [...bits])) };
    const found: Neighbour[] = [];
    for (const block of this.blocks) {
      found.push(...nearIn(block, asked, most));
      await othersFirst();
    }
    return found.sort((one, other) => one.bits - other.bits);
  }

  private blockOf(place: number): Block {
    const number = Math.floor(place / BLOCK);
    return (this.blocks[number] ??= {
      words: new Uint32Array(BLOCK * WORDS_EACH),
      views: new Uint32Array(BLOCK),
      ids: [],
    });
  }
}

function nearIn({ words, views, ids }: Block, asked: Asked, most: number): Neighbour[] {
  const found: Neighbour[] = [];
  for (let at = 0; at < ids.length; at += 1) {
    const bits = closest(words, at * WORDS_EACH, views[at] ?? 0, asked);
    const id = ids[at];
    if (bits <= most && id !== undefined) found.push({ id, bits });
  }
  return found;
}

/** The least distance between the whole of one and a view of the other, either way. */
function closest(words: Uint32Array, start: number, views: number, asked: Asked): number {
  let least = FAR;
  for (let view = 0; view < VIEWS.length; view += 1)
    if ((views & (1 << view)) !== 0)
      least = Math.min(least, distance(words, start + view * WORDS, asked.whole, 0));
  if ((views & 1) !== 0)
    for (let from = 0; from < asked.views.length; from += WORDS)
      least = Math.min(least, distance(words, start, asked.views, from));
  return least;
}
