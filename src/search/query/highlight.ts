import { fold } from '../text/fold.js';
import { stem } from '../text/stem.js';
import type { Piece } from '../search-document.js';

const WORD = /[\p{L}\p{N}]+/gu;

/** Letters of a passage, and of what stands before its first hit. */
const LENGTH = 240;
const BEFORE = 50;

interface Hit {
  at: number;
  end: number;
  term: string;
}

/** Where in which text a passage begins, and how many different terms it says. */
interface Stretch {
  text: string;
  hits: Hit[];
  from: number;
  told: number;
}

function hitsIn(text: string, wanted: ReadonlySet<string>): Hit[] {
  return [...text.matchAll(WORD)]
    .map((found) => ({ at: found.index, end: found.index + found[0].length, term: stem(fold(found[0])) }))
    .filter(({ term }) => wanted.has(term));
}

/** The whole text with what was looked for marked, whatever ending it carries. */
export function marked(text: string, wanted: ReadonlySet<string>): Piece[] {
  return piecesOf(text, hitsIn(text, wanted), { from: 0, to: text.length });
}

/**
 * The stretch of the first text that says most of what was looked for, marked; a later text is taken only when it
 * says more. Cut at blanks, with an ellipsis where text was left out; without any hit it is the first text's beginning.
 */
export function passage(texts: readonly string[], wanted: ReadonlySet<string>): Piece[] {
  let best: Stretch = { text: texts[0] ?? '', hits: [], from: 0, told: 0 };
  for (const text of texts) {
    const hits = hitsIn(text, wanted);
    for (const [place, first] of hits.entries()) {
      const near = hits.slice(place).filter(({ end }) => end <= first.at + LENGTH - BEFORE);
      const told = new Set(near.map(({ term }) => term)).size;
      if (told > best.told) best = { text, hits, from: first.at, told };
    }
  }
  return piecesOf(best.text, best.hits, windowAround(best.text, best.from));
}

function windowAround(text: string, hit: number): { from: number; to: number } {
  const from = hit <= BEFORE ? 0 : afterBlank(text, hit - BEFORE, hit);
  const end = from + LENGTH;
  if (end >= text.length) return { from, to: text.length };
  const blank = text.lastIndexOf(' ', end);
  return { from, to: blank > from ? blank : end };
}

/** The beginning of the first word that starts between two places. */
function afterBlank(text: string, start: number, latest: number): number {
  const blank = text.slice(start, latest).search(/\s/);
  return blank === -1 ? latest : start + blank + 1;
}

function piecesOf(text: string, hits: readonly Hit[], { from, to }: { from: number; to: number }): Piece[] {
  const pieces: Piece[] = [];
  const say = (part: string, hit: boolean): void => {
    if (part !== '') pieces.push({ text: part, hit });
  };
  let at = from;
  if (from > 0) say('… ', false);
  for (const hit of hits.filter((one) => one.at >= from && one.end <= to)) {
    say(text.slice(at, hit.at), false);
    say(text.slice(hit.at, hit.end), true);
    at = hit.end;
  }
  say(text.slice(at, to), false);
  if (to < text.length) say(' …', false);
  return pieces;
}
