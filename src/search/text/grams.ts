import { GramNumbers, type Grams } from './gram-numbers.js';

/** How alike a text and the one asked about are; all three from 0 to 1. */
export interface Alike {
  cosine: number;
  /** Share of the rarity of the text's 5-grams that the asked text has too. */
  textInAsked: number;
  /** Share of the rarity of the asked text's 5-grams that the text has too. */
  askedInText: number;
}

/**
 * Texts compared by their 5-grams with one text that is asked about. Character 5-grams forgive typing errors and
 * affixes: a wrong letter spoils five of them, not the word. One that all the texts share says nothing, a rare one much.
 */
export class GramSpace {
  private readonly numbers = new GramNumbers();
  private readonly taken = new Map<readonly string[], Grams>();
  private readonly known = new Map<readonly string[], Alike>();
  /** By a gram's number: how rare it is among the texts, and what it weighs in the asked one (0: it lacks it). */
  private readonly rarities: Float64Array;
  private readonly asked: Float64Array;
  /** The rarity of a gram that none of the texts has. */
  private readonly unseen: number;
  private readonly askedLength: number;
  private readonly askedRarity: number;

  /** The words of the asked text and of those it is compared with; rarity is counted among these. */
  constructor(asked: readonly string[], texts: readonly (readonly string[])[]) {
    const own = this.gramsOf(asked);
    this.rarities = raritiesAmong(
      texts.map((text) => this.gramsOf(text)),
      this.numbers.size,
    );
    this.unseen = rarityOf(0, texts.length);
    this.asked = new Float64Array(this.numbers.size);
    let [squares, rarity] = [0, 0];
    own.numbers.forEach((gram, at) => {
      const rare = this.rarities[gram] ?? 0;
      const weighs = weight(own.times[at] ?? 1, rare);
      this.asked[gram] = weighs;
      squares += weighs * weighs;
      rarity += rare;
    });
    this.askedLength = Math.sqrt(squares);
    this.askedRarity = rarity;
  }

  /** Compares a text, given by its words, with the asked one. Asking again about the same words costs nothing. */
  alike(text: readonly string[]): Alike {
    const known = this.known.get(text) ?? this.compare(this.gramsOf(text));
    this.known.set(text, known);
    return known;
  }

  private compare({ numbers, times }: Grams): Alike {
    let [dot, squares, all, both] = [0, 0, 0, 0];
    for (let at = 0; at < numbers.length; at++) {
      const gram = numbers[at] ?? 0;
      const rare = this.rarities[gram] ?? this.unseen;
      const own = weight(times[at] ?? 1, rare);
      const asked = this.asked[gram] ?? 0;
      squares += own * own;
      all += rare;
      if (asked === 0) continue;
      dot += own * asked;
      both += rare;
    }
    return {
      cosine: share(dot, Math.sqrt(squares) * this.askedLength),
      textInAsked: share(both, all),
      askedInText: share(both, this.askedRarity),
    };
  }

  private gramsOf(words: readonly string[]): Grams {
    const known = this.taken.get(words);
    if (known !== undefined) return known;
    const found = this.numbers.count(` ${words.join(' ')} `);
    this.taken.set(words, found);
    return found;
  }
}

/** How rare a gram is that `some` of `all` texts have. */
const rarityOf = (some: number, all: number): number => Math.log((all + 1) / (some + 0.5));

function raritiesAmong(texts: readonly Grams[], size: number): Float64Array {
  const carriers = new Int32Array(size);
  for (const { numbers } of texts)
    for (let at = 0; at < numbers.length; at++) {
      const gram = numbers[at] ?? 0;
      carriers[gram] = (carriers[gram] ?? 0) + 1;
    }
  const byCarriers = Array.from({ length: texts.length + 1 }, (_, some) => rarityOf(some, texts.length));
  const rarities = new Float64Array(size);
  for (let gram = 0; gram < size; gram++) rarities[gram] = byCarriers[carriers[gram] ?? 0] ?? 0;
  return rarities;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const weight = (times: number, rarity: number): number =>
  times === 1 ? rarity : (1 + Math.log(times)) * rarity;
