const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** Words shorter than this have too many neighbours to guess which one was meant. */
export const SHORTEST_GUESS = 4;

/**
 * Every word one slip of the finger away, likeliest slips first: neighbours swapped, a letter missing, a letter too
 * many, a wrong letter. About 53 for each letter of the word, so the cost is the word's length and nothing else.
 */
export function oneSlipAway(word: string): string[] {
  const cuts = Array.from(
    { length: word.length + 1 },
    (_, at) => [word.slice(0, at), word.slice(at)] as const,
  );
  const found = [
    ...cuts.filter(([, tail]) => tail.length > 1).map(([head, tail]) => swapped(head, tail)),
    ...cuts.flatMap(([head, tail]) => LETTERS.map((letter) => head + letter + tail)),
    ...cuts.filter(([, tail]) => tail !== '').map(([head, tail]) => head + tail.slice(1)),
    ...cuts
      .filter(([, tail]) => tail !== '')
      .flatMap(([head, tail]) => LETTERS.map((letter) => head + letter + tail.slice(1))),
  ];
  return [...new Set(found)].filter((other) => other !== word);
}

const swapped = (head: string, tail: string): string =>
  `${head}${tail.slice(1, 2)}${tail.slice(0, 1)}${tail.slice(2)}`;

/** Fewest single-letter changes (and swaps of neighbours) from one word to another; stops counting above `most`. */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = nextRow({ a, b, i }, row, before);
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** One row of the table of Damerau and Levenshtein (optimal string alignment). */
function nextRow(
  { a, b, i }: { a: string; b: string; i: number },
  row: number[],
  before: number[],
): number[] {
  const at = (of: number[], j: number): number => of[j] ?? Number.MAX_SAFE_INTEGER;
  const next = [i];
  for (let j = 1; j <= b.length; j++) {
    const change = a[i - 1] === b[j - 1] ? 0 : 1;
    const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const cheapest = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + change);
    next.push(swap ? Math.min(cheapest, at(before, j - 2) + 1) : cheapest);
  }
  return next;
}
