import { Foundation0001 } from './0001-foundation.js';

/** Every migration, in order. Each is hand-read SQL with a working down. */
export const MIGRATIONS = [Foundation0001];
