import { Foundation0001 } from './0001-foundation.js';
import { Staff0004 } from './0004-staff.js';
import { Search0005 } from './0005-search.js';

/** Every migration, in order. Each is hand-read SQL with a working down. */
export const MIGRATIONS = [Foundation0001, Staff0004, Search0005];
