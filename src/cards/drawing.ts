import type { PictureTree } from './picture-tree.js';

/** What the drawing process is given, and what it gives back. */
export interface Task {
  tree: PictureTree;
  width: number;
  height: number;
}

export type Outcome = { png: Uint8Array } | { problem: string };
