import type { Weights } from '../../src/matching/model/model.js';
import type { Tree } from '../../src/matching/model/trees.js';
import type { Figure } from './figures.js';

const lines = (trees: readonly Tree[]): string =>
  trees.map((tree) => `    [${tree.map(String).join(', ')}],\n`).join('');

/** The text of src/matching/model/weights.ts. */
export function weightsFile(weights: Weights, figures: Record<string, Figure>): string {
  const reached = Object.entries(figures).map(
    ([name, { value, plusMinus }]) =>
      ` *   ${name.padEnd(36)} ${value.toFixed(3)} ± ${plusMinus.toFixed(3)}\n`,
  );
  return `import type { Weights } from './model.js';

/**
 * Written by \`npm run learn\`; not to be edited by hand. A measure's number is its place in MEASURES (ranking) or
 * in judgementInputs. Reached on texts that were not learned from, in five folds:
${reached.join('')} */
export const WEIGHTS: Weights = {
  thresholds: { same: ${weights.thresholds.same}, similar: ${weights.thresholds.similar} },
  rank: [
${lines(weights.rank)}  ],
  judge: [
${lines(weights.judge)}  ],
};
`;
}
