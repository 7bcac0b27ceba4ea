import type { ask as original } from '../id/ask.js';

export const ask: typeof original = {};
