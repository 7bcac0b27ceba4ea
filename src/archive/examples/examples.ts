import { DISASTERS } from './disasters.js';
import type { Example } from './example.js';
import { GOVERNMENT } from './government.js';
import { SAFETY } from './safety.js';

export type { Example } from './example.js';

/** Every example of the demonstration. */
export const EXAMPLES: readonly Example[] = [...DISASTERS, ...SAFETY, ...GOVERNMENT];
