import type { Weights } from '../../src/matching/model/model.js';
import type { Tree } from '../../src/matching/model/trees.js';
import type { Figure } from './figures.js';

const PER_LINE = 3;

function lines(trees: readonly Tree[]): string {
  const all = trees.map((tree) => tree.map(String).join(','));
  const starts = all.map((_tree, at) => at).filter((at) => at % PER_LINE === 0);
  return starts.map((at) => `${all.slice(at, at + PER_LINE).join(' ')}\n`).join('');
}

const treesFile = (name: string, inputs: string, trees: readonly Tree[]): string =>
  `import { readTrees } from './trees.js';

/** Written by \`npm run learn\`; not to be edited by hand. A measure's number is its place in ${inputs}. */
export const ${name} = readTrees(\`
${lines(trees)}\`);
`;

const mainFile = ({ thresholds }: Weights, figures: Record<string, Figure>): string => {
  const reached = Object.entries(figures).map(
    ([name, { value, plusMinus }]) =>
      ` *   ${name.padEnd(36)} ${value.toFixed(3)} ± ${plusMinus.toFixed(3)}\n`,
  );
  return `import { JUDGE } from './judge-trees.js';
import type { Weights } from './model.js';
import { RANK } from './rank-trees.js';

/**
 * Written by \`npm run learn\`; not to be edited by hand. Reached on texts that were not learned from, in five
 * folds of the set it was given:
${reached.join('')} */
export const WEIGHTS: Weights = {
  rank: RANK,
  judge: JUDGE,
  thresholds: { same: ${thresholds.same}, similar: ${thresholds.similar} },
};
`;
};

/** Names and texts of the files of src/matching/model that hold what was learned. */
export function weightFiles(weights: Weights, figures: Record<string, Figure>): [string, string][] {
  return [
    ['weights.ts', mainFile(weights, figures)],
    ['rank-trees.ts', treesFile('RANK', 'MEASURES', weights.rank)],
    ['judge-trees.ts', treesFile('JUDGE', 'judgementInputs', weights.judge)],
  ];
}
