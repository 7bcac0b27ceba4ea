import type { Prepared } from './prepared.js';

/** A candidate whose BM25 is this much below the best has 1/e of its say. */
const SAY = 6;

/** All candidates of one forward together: which words tell them apart, and which go with what it is about. */
export class Field {
  private readonly carriers = new Map<number, number>();
  private readonly says: readonly number[];
  private readonly said = new Map<number, number>();
  private readonly all: number;

  /** `scores`: BM25 of the candidates, best first. */
  constructor(
    private readonly candidates: readonly Prepared[],
    scores: readonly number[],
  ) {
    this.says = scores.map((score) => Math.exp((score - (scores[0] ?? 0)) / SAY));
    this.all = this.says.reduce((sum, say) => sum + say, 0);
    candidates.forEach(({ heads, whole }, at) => {
      for (const term of new Set(heads.flatMap(({ terms }) => terms))) this.count(this.carriers, term, 1);
      for (const term of whole.termSet) this.count(this.said, term, this.says[at] ?? 0);
    });
  }

  /** How rare a term is among the headlines: one that all of them have tells none from the others. */
  rarity(term: number): number {
    return Math.log((this.candidates.length + 1) / ((this.carriers.get(term) ?? 0) + 0.5));
  }

  /** Share of the other candidates, the strongest before all, that have a term: 0 to 1. */
  expected(term: number, at: number): number {
    const own = this.says[at] ?? 0;
    const others = this.all - own;
    const said = this.said.get(term) ?? 0;
    if (others <= 0 || said === 0) return 0;
    return (said - (this.candidates[at]?.whole.termSet.has(term) === true ? own : 0)) / others;
  }

  private count(counts: Map<number, number>, term: number, more: number): void {
    counts.set(term, (counts.get(term) ?? 0) + more);
  }
}
