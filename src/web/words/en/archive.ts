import type { archive as original } from '../id/archive.js';

export const archive: typeof original = {};
