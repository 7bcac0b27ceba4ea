const LENGTH = 5;
/** Beyond so many the two texts are long enough to be told apart. */
const MOST = 2_000;
/** Fewer than these are a label or a stain that was taken for letters. */
const FEWEST = 30;
/**
 * Share of the shorter text's grams that the longer one holds, from which both say the same, and from which they may:
 * a short forward in which only one name is another still shares 0.9, and so does one of which two letters were misread.
 */
const SAME_FROM = 0.97;
const ALIKE_FROM = 0.55;

/** What two pictures' texts have to do with each other; `unknown` where one of them could not be read. */
export type Agreement = 'same' | 'alike' | 'different' | 'unknown';

/** Numbers of the distinct runs of five letters: enough to compare two readings, not to get the words back. */
export function gramsOf(text: string): number[] {
  const letters = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const grams = new Set<number>();
  for (let at = 0; at + LENGTH <= letters.length && grams.size < MOST; at += 1)
    grams.add(numberOf(letters.slice(at, at + LENGTH)));
  return [...grams];
}

/** Compares two readings of perhaps the same words; a wrong letter spoils five grams, a cut text loses some. */
export function agreement(one: readonly number[], other: readonly number[]): Agreement {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (shorter.length < FEWEST) return 'unknown';
  const known = new Set(longer);
  const shared = shorter.filter((gram) => known.has(gram)).length;
  const share = shared / shorter.length;
  if (share >= SAME_FROM) return 'same';
  return share >= ALIKE_FROM ? 'alike' : 'different';
}

/** FNV-1a, 32 bits, signed as PostgreSQL's int is. */
function numberOf(letters: string): number {
  let hash = 0x811c9dc5;
  for (const letter of letters) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}
