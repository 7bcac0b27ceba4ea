import type { desk as original } from '../id/desk.js';

export const desk: typeof original = {};
