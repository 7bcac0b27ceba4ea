import type { ticket as original } from '../id/ticket.js';

export const ticket: typeof original = {};
