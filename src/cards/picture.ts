import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import type { Task } from './drawing.js';
import { pictureTree } from './picture-tree.js';

/** A picture that can be drawn. */
export interface Picture extends Task {
  /** Equal for what looks equal: a name for the finished picture before it is drawn. */
  print: string;
}

/** `size` in pixels. */
export function pictureOf(node: VNode, size: { width: number; height: number }): Picture {
  const task = { tree: pictureTree(node), ...size };
  return {
    ...task,
    print: createHash('sha256').update(JSON.stringify(task)).digest('base64url').slice(0, 27),
  };
}
