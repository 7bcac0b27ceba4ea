/**
 * A tree of two questions: `[measure, cut]` at the top, left and right, then four values. A measure below its cut
 * goes left. Flat, so that one tree is one line of the weights: [m0,c0, mL,cL, mR,cR, vLL,vLR,vRL,vRR].
 */
export type Tree = readonly number[];

/** Trees as the weights hold them: numbers parted by commas, trees by white space. */
export function readTrees(text: string): Tree[] {
  return text
    .trim()
    .split(/\s+/)
    .map((tree) => tree.split(',').map(Number));
}

/** What one tree says. */
export function valueOf(tree: Tree, inputs: readonly number[]): number {
  const asks = (at: number): boolean => (inputs[tree[at] ?? 0] ?? 0) >= (tree[at + 1] ?? 0);
  const right = asks(0);
  return tree[6 + (right ? 2 : 0) + (asks(right ? 4 : 2) ? 1 : 0)] ?? 0;
}

/** The sum of what the trees say. */
export function sumOf(trees: readonly Tree[], inputs: readonly number[]): number {
  return trees.reduce((sum, tree) => sum + valueOf(tree, inputs), 0);
}
