import type { Role } from '../../staff/index.js';

/** Who works on cases. */
export const DESK_ROLES = ['fact-finder', 'editor', 'administrator'] as const satisfies readonly Role[];
