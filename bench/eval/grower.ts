import type { Tree } from '../../src/matching/model/trees.js';
import type { Binned } from './binned.js';

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

/** Slope and bend of the loss by row. */
export interface Steps {
  slope: Float64Array;
  bend: Float64Array;
}

interface Question {
  measure: number;
  cut: number;
  bin: number;
  gain: number;
}

/** A question that sends every row to the left. */
const NO_QUESTION: Question = { measure: 0, cut: 1e9, bin: 255, gain: 0 };

/** Slope, bend and number of the rows in each bin of a measure, one after the other. */
type Sums = Float64Array;
const PER_BIN = 3;

/** Grows one tree of depth two. Its loops over rows are where learning spends its time. */
export class Grower {
  constructor(
    private readonly bins: Binned,
    private readonly steps: Steps,
    private readonly settings: Settings,
    private readonly asked: readonly boolean[],
  ) {}

  grow(seen: Uint32Array): Tree {
    const all = this.sumsOf(seen);
    const top = this.bestQuestion(all);
    const [left, right] = this.split(seen, top);
    const fewer = left.length < right.length ? left : right;
    const own = this.sumsOf(fewer);
    const others = all.map((sums, measure) => without(sums, own[measure]));
    const below = (fewer === left ? [own, others] : [others, own]).map((sums) => this.bestQuestion(sums));
    const leaves = [left, right].flatMap((side, at) => this.split(side, below[at] ?? NO_QUESTION));
    return [
      ...[top, ...below].flatMap(({ measure, cut }) => [measure, cut]),
      ...leaves.map((leaf) => Number(this.valueOf(leaf).toPrecision(3))),
    ];
  }

  private split(rows: Uint32Array, { measure, bin }: Question): [Uint32Array, Uint32Array] {
    const column = this.bins.columnOf(measure);
    const sides: [Uint32Array, Uint32Array] = [new Uint32Array(rows.length), new Uint32Array(rows.length)];
    let [left, right] = [0, 0];
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      if ((column[row] ?? 0) > bin) sides[1][right++] = row;
      else sides[0][left++] = row;
    }
    return [sides[0].subarray(0, left), sides[1].subarray(0, right)];
  }

  private valueOf(rows: Uint32Array): number {
    let [slope, bend] = [0, 0];
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      slope += this.steps.slope[row] ?? 0;
      bend += this.steps.bend[row] ?? 0;
    }
    return (-this.settings.rate * slope) / (bend + this.settings.calm);
  }

  /** The sums of every measure; none for those that are not asked about. */
  private sumsOf(rows: Uint32Array): Sums[] {
    return this.asked.map((asked, measure) => (asked ? this.sumsOfOne(rows, measure) : new Float64Array()));
  }

  private sumsOfOne(rows: Uint32Array, measure: number): Sums {
    const column = this.bins.columnOf(measure);
    const { slope, bend } = this.steps;
    const sums = new Float64Array(PER_BIN * this.bins.sizeOf(measure));
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      addTo(sums, PER_BIN * (column[row] ?? 0), slope[row] ?? 0, bend[row] ?? 0);
    }
    return sums;
  }

  private bestQuestion(all: readonly Sums[]): Question {
    let best = NO_QUESTION;
    all.forEach((sums, measure) => {
      const question = this.bestCut(sums, measure);
      if (question.gain > best.gain) best = question;
    });
    return best;
  }

  private bestCut(sums: Sums, measure: number): Question {
    const { calm, leaf } = this.settings;
    const whole = totalOf(sums);
    const worth = (slope: number, bend: number): number => slope ** 2 / (bend + calm);
    const left = { slope: 0, bend: 0, rows: 0 };
    let best = NO_QUESTION;
    (sums.length === 0 ? [] : (this.bins.cuts[measure] ?? [])).forEach((cut, bin) => {
      left.slope += sums[PER_BIN * bin] ?? 0;
      left.bend += sums[PER_BIN * bin + 1] ?? 0;
      left.rows += sums[PER_BIN * bin + 2] ?? 0;
      if (left.rows < leaf || whole.rows - left.rows < leaf) return;
      const apart = worth(left.slope, left.bend) + worth(whole.slope - left.slope, whole.bend - left.bend);
      const gain = apart - worth(whole.slope, whole.bend);
      if (gain > best.gain) best = { measure, cut, bin, gain };
    });
    return best;
  }
}

function addTo(sums: Sums, at: number, slope: number, bend: number): void {
  sums[at] = (sums[at] ?? 0) + slope;
  sums[at + 1] = (sums[at + 1] ?? 0) + bend;
  sums[at + 2] = (sums[at + 2] ?? 0) + 1;
}

function without(sums: Sums, others: Sums | undefined): Sums {
  return sums.map((sum, at) => sum - (others?.[at] ?? 0));
}

function totalOf(sums: Sums): { slope: number; bend: number; rows: number } {
  const total = { slope: 0, bend: 0, rows: 0 };
  for (let at = 0; at < sums.length; at += PER_BIN) {
    total.slope += sums[at] ?? 0;
    total.bend += sums[at + 1] ?? 0;
    total.rows += sums[at + 2] ?? 0;
  }
  return total;
}
