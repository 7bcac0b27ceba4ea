import type { Tree } from '../../src/matching/model/trees.js';
import { Binned } from './binned.js';
import { seeded } from './damage.js';

/** What is to be learned: rows of measures in groups (one forward's candidates), and which rows are right. */
export interface Group {
  rows: (readonly number[])[];
  right: boolean[];
  /** How much the group counts. */
  weight: number;
}

/** Gradient and curvature of the loss for each row of a group, given the scores so far. */
export type Loss = (
  scores: readonly number[],
  right: readonly boolean[],
) => { slope: number; bend: number }[];

/** Listwise softmax cross-entropy: the right candidates should outscore the others of their group. */
export const ranking: Loss = (scores, right) => {
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((sum, one) => sum + one, 0);
  const goal = 1 / Math.max(1, right.filter(Boolean).length);
  return odds.map((one, at) => {
    const share = one / all;
    return { slope: share - (right[at] === true ? goal : 0), bend: Math.max(share * (1 - share), 1e-6) };
  });
};

/** Logistic loss: each row by itself is right or wrong. */
export const judging: Loss = (scores, right) =>
  scores.map((score, at) => {
    const share = 1 / (1 + Math.exp(-score));
    return { slope: share - Number(right[at] === true), bend: Math.max(share * (1 - share), 1e-6) };
  });

export interface Settings {
  trees: number;
  /** Share of each tree's correction that is kept. */
  rate: number;
  /** Fewest rows that a side of a question may have. */
  leaf: number;
  /** Draws the values of small leaves to zero. */
  calm: number;
  /** Shares of the groups and of the measures that one tree gets to see, drawn anew for each. */
  groups: number;
  measures: number;
}

/** Stochastic gradient boosting (Friedman 2002) with trees of depth two and Newton steps, on binned measures. */
export function boost(groups: Group[], loss: Loss, settings: Settings): Tree[] {
  const rows = groups.flatMap((group) => group.rows);
  const bins = new Binned(rows);
  const scores = new Float64Array(rows.length);
  const random = seeded(1);
  const drawn = (share: number): boolean => random() < share;
  const trees: Tree[] = [];
  for (let round = 0; round < settings.trees; round++) {
    const steps = stepsOf(groups, loss, scores);
    const seen = Uint32Array.from(groupsDrawn(groups, () => drawn(settings.groups)));
    const asked = bins.columns.map(() => drawn(settings.measures));
    const { tree, add } = new Grower(bins, steps, settings, asked).grow(seen);
    trees.push(tree);
    add(scores);
  }
  return trees;
}

/** Numbers of the rows of the groups that are drawn. */
function* groupsDrawn(groups: readonly Group[], drawn: () => boolean): Generator<number> {
  let at = 0;
  for (const { rows } of groups) {
    if (drawn()) for (let row = 0; row < rows.length; row++) yield at + row;
    at += rows.length;
  }
}

interface Steps {
  slope: Float64Array;
  bend: Float64Array;
}

function stepsOf(groups: Group[], loss: Loss, scores: Float64Array): Steps {
  const slope = new Float64Array(scores.length);
  const bend = new Float64Array(scores.length);
  let at = 0;
  for (const { rows, right, weight } of groups) {
    loss([...scores.subarray(at, at + rows.length)], right).forEach((step, row) => {
      slope[at + row] = weight * step.slope;
      bend[at + row] = weight * step.bend;
    });
    at += rows.length;
  }
  return { slope, bend };
}

interface Question {
  measure: number;
  cut: number;
  bin: number;
  gain: number;
}

/** A question that sends every row to the left. */
const NO_QUESTION: Question = { measure: 0, cut: 1e9, bin: 255, gain: 0 };

class Grower {
  constructor(
    private readonly bins: Binned,
    private readonly steps: Steps,
    private readonly settings: Settings,
    private readonly asked: readonly boolean[],
  ) {}

  /** A tree grown on the rows seen, and what adds its values to the scores of all rows. */
  grow(all: Uint32Array): { tree: Tree; add: (scores: Float64Array) => void } {
    const top = this.bestQuestion(all);
    const sides = this.split(all, top);
    const below = sides.map((side) => this.bestQuestion(side));
    const leaves = sides.flatMap((side, at) => this.split(side, below[at] ?? NO_QUESTION));
    const values = leaves.map((leaf) => Number(this.valueOf(leaf).toPrecision(3)));
    const questions = [top, ...below];
    return {
      tree: [...questions.flatMap(({ measure, cut }) => [measure, cut]), ...values],
      add: (scores) => this.add(scores, questions, values),
    };
  }

  private add(scores: Float64Array, questions: readonly Question[], values: readonly number[]): void {
    const reaches = (question: Question | undefined, row: number): number =>
      question !== undefined && numberAt(this.bins.columns[question.measure], row) > question.bin ? 1 : 0;
    for (let row = 0; row < scores.length; row++) {
      const side = reaches(questions[0], row);
      const leaf = 2 * side + reaches(questions[1 + side], row);
      scores[row] = numberAt(scores, row) + numberAt(values, leaf);
    }
  }

  private split(rows: Uint32Array, { measure, bin }: Question): [Uint32Array, Uint32Array] {
    const column = this.bins.columns[measure] ?? new Uint8Array();
    return [rows.filter((row) => (column[row] ?? 0) <= bin), rows.filter((row) => (column[row] ?? 0) > bin)];
  }

  private valueOf(rows: Uint32Array): number {
    const { slope, bend } = this.total(rows);
    return (-this.settings.rate * slope) / (bend + this.settings.calm);
  }

  private total(rows: Uint32Array): { slope: number; bend: number } {
    let slope = 0;
    let bend = 0;
    for (const row of rows) {
      slope += this.steps.slope[row] ?? 0;
      bend += this.steps.bend[row] ?? 0;
    }
    return { slope, bend };
  }

  private bestQuestion(rows: Uint32Array): Question {
    const whole = this.total(rows);
    const questions = this.bins.columns.map((_, measure) =>
      this.asked[measure] === true ? this.bestCut(rows, measure, whole) : NO_QUESTION,
    );
    return questions.reduce((best, one) => (one.gain > best.gain ? one : best), NO_QUESTION);
  }

  private bestCut(rows: Uint32Array, measure: number, whole: { slope: number; bend: number }): Question {
    const cuts = this.bins.cuts[measure] ?? [];
    const sums = this.histogram(rows, measure, cuts.length + 1);
    const { calm, leaf } = this.settings;
    const worth = (slope: number, bend: number): number => slope ** 2 / (bend + calm);
    let best = NO_QUESTION;
    const left = { slope: 0, bend: 0, rows: 0 };
    cuts.forEach((cut, bin) => {
      left.slope += sums.slope[bin] ?? 0;
      left.bend += sums.bend[bin] ?? 0;
      left.rows += sums.rows[bin] ?? 0;
      if (left.rows < leaf || rows.length - left.rows < leaf) return;
      const apart = worth(left.slope, left.bend) + worth(whole.slope - left.slope, whole.bend - left.bend);
      const gain = apart - worth(whole.slope, whole.bend);
      if (gain > best.gain) best = { measure, cut, bin, gain };
    });
    return best;
  }

  private histogram(rows: Uint32Array, measure: number, size: number): Steps & { rows: Uint32Array } {
    const column = this.bins.columns[measure] ?? new Uint8Array();
    const sums = { slope: new Float64Array(size), bend: new Float64Array(size), rows: new Uint32Array(size) };
    for (const row of rows) {
      const bin = column[row] ?? 0;
      sums.slope[bin] = numberAt(sums.slope, bin) + numberAt(this.steps.slope, row);
      sums.bend[bin] = numberAt(sums.bend, bin) + numberAt(this.steps.bend, row);
      sums.rows[bin] = numberAt(sums.rows, bin) + 1;
    }
    return sums;
  }
}

const numberAt = (list: ArrayLike<number> | undefined, at: number): number => list?.[at] ?? 0;
