/**
 * Numbers the terms of one forward and its candidates, in the order they come. The measures compare numbers and look
 * rarities up in a list: with words they took most of a match's time.
 */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly terms: string[] = [];

  numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    this.numbers.set(term, this.terms.length);
    return this.terms.push(term) - 1;
  }

  termOf(number: number): string {
    return this.terms[number] ?? '';
  }

  /** A measure of words as a measure of their numbers, worked out once for each. */
  byNumber(measure: (term: string) => number): (number: number) => number {
    const values: number[] = [];
    return (number) => (values[number] ??= measure(this.termOf(number)));
  }
}
