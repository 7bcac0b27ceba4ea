import type { staff as original } from '../id/staff.js';

export const staff: typeof original = {};
