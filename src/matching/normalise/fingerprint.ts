import { createHash } from 'node:crypto';
import { words } from '../../search/index.js';
import { normalise } from './normalise.js';

/**
 * A hash (hex, 64 characters) of what a forward claims: equal for two copies that differ only in wrapper, emoji,
 * case, marks, tracking parameters or space. Links count, because a bare link is a claim too.
 */
export function fingerprint(raw: string): string {
  const { text, links } = normalise(raw);
  return createHash('sha256')
    .update([...words(text), ...[...links].sort()].join(' '))
    .digest('hex');
}
