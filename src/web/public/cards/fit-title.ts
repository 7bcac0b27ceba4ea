/** Height of a line, in em. */
export const LINE = 1.18;

export interface TitleRoom {
  /** Pixels. */
  width: number;
  height: number;
  largest: number;
  smallest: number;
}

/** Widths of Source Serif 4 bold in em, rounded up, with the characters that have them; kerning only makes them less. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [0.25, "'’"],
  [0.35, '.,:;ji!l-'],
  [0.41, 'ft/IJ()'],
  [0.51, '?"“”srz'],
  [0.58, 'ceavS0123456789–'],
  [0.63, 'goxyZFLdqE'],
  [0.67, 'bkpuhnCPTY'],
  [0.76, 'BXVAGRKDNOQU&'],
  [0.88, 'Hw—…'],
  [1.04, 'MWm%@'],
];
const SPACE = 0.22;
const WIDTH_OF = new Map(
  WIDTHS.flatMap(([width, characters]) => Array.from(characters, (one) => [one, width] as const)),
);
/** What is not in the table is most likely a letter with a sign on it. */
const OTHER = 0.67;

const wide = (word: string): number =>
  Array.from(word).reduce((sum, character) => sum + (WIDTH_OF.get(character) ?? OTHER), 0);

/** Lines that the words take where a line has room for `width` em; a word that is longer is broken. */
function linesIn(words: readonly number[], width: number): number {
  let lines = 1;
  let taken = 0;
  for (const word of words) {
    const needed = taken === 0 ? word : taken + SPACE + word;
    if (needed <= width) taken = needed;
    else {
      lines += (taken === 0 ? 0 : 1) + Math.floor(word / width);
      taken = word % width;
    }
  }
  return lines;
}

export interface FittedTitle {
  /** Pixels. */
  size: number;
  /** Pixels: no wider than its lines need, so that the last one is not left with a word alone. */
  width: number;
  /** After so many lines it must be cut off; null when it is there as a whole. */
  lines: number | null;
}

/** The largest size at which a title fits its room. */
export function fitTitle(text: string, { width, height, largest, smallest }: TitleRoom): FittedTitle {
  const words = text.split(/\s+/).map(wide);
  const longest = Math.max(...words);
  for (let size = largest; size > smallest; size -= 1) {
    const fits = longest <= width / size && linesIn(words, width / size) <= height / (size * LINE);
    if (fits) return { size, width: evenWidth(words, width / size) * size, lines: null };
  }
  return { size: smallest, width, lines: Math.floor(height / (smallest * LINE)) };
}

/** The least width, in em, that takes no more lines than the whole. */
function evenWidth(words: readonly number[], whole: number): number {
  const lines = linesIn(words, whole);
  let width = whole;
  while (width > 1 && linesIn(words, width - 0.25) === lines) width -= 0.25;
  return width;
}
