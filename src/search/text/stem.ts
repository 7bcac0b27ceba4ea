/**
 * A light stemmer made for retrieval: it takes affixes off without a dictionary, so that `menyebarkan`,
 * `disebarkan` and `sebaran` meet. Two different words may meet too; the word's rarity and the letters
 * compared later make up for that. Never leaves fewer than MIN letters.
 */
const MIN = 4;

const PARTICLE = /(?:lah|kah|tah|pun)$/;
const POSSESSIVE = /(?:nya|ku|mu)$/;
const SUFFIX = /(?:kan|an|i)$/;

/** English plurals; Indonesian words mostly end in -as, -is or -us where they end in s. */
const PLURAL = /(?<=[^suia])s$/;

/** Prefixes in the order they are tried, and what the root's first letter was before it melted. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^(?:me|pe)ny(?=[aeiou])/, 's'],
  [/^(?:me|pe)ng(?=[aeioughk])/, ''],
  [/^(?:me|pe)m(?=[bfp])/, ''],
  [/^(?:me|pe)m(?=[aeiou])/, 'p'],
  [/^(?:me|pe)n(?=[cdjtzs])/, ''],
  [/^(?:me|pe)n(?=[aeiou])/, 't'],
  [/^me(?=[lrwy])/, ''],
  [/^(?:ber|ter|per)/, ''],
  [/^(?:di|ke|se)(?=[^aeiou]|[aiueo][^aeiou])/, ''],
];

function without(word: string, ending: RegExp): string {
  const shorter = word.replace(ending, '');
  return shorter.length >= MIN ? shorter : word;
}

function withoutPrefix(word: string): string {
  for (const [prefix, first] of PREFIXES) {
    if (!prefix.test(word)) continue;
    const shorter = word.replace(prefix, first);
    return shorter.length >= MIN ? shorter : word;
  }
  return word;
}

/** The part of a folded word that its inflections share. Words with digits stay as they are. */
export function stem(word: string): string {
  if (word.length <= MIN || !/^[a-z]+$/.test(word)) return word;
  const bare = without(without(without(word, PLURAL), PARTICLE), POSSESSIVE);
  return without(withoutPrefix(bare), SUFFIX);
}
