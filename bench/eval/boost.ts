import { valueOf, type Tree } from '../../src/matching/model/trees.js';
import { Binned } from './binned.js';
import { seeded } from './damage.js';
import { Grower, type Settings, type Steps } from './grower.js';

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
    const tree = new Grower(bins, steps, settings, asked).grow(seen);
    trees.push(tree);
    addTo(scores, tree, bins);
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

/** Adds what a tree says of each row to its score. */
function addTo(scores: Float64Array, tree: Tree, { rows }: Binned): void {
  rows.forEach((row, at) => {
    scores[at] = (scores[at] ?? 0) + valueOf(tree, row);
  });
}
