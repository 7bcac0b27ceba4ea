import type { DataFileName } from '../../../open-data/index.js';

export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** Media types by the end of a file's name. */
export const MEDIA_TYPES = { jsonl: 'application/jsonl', csv: 'text/csv', gz: 'application/gzip' } as const;

export const formatOf = (name: DataFileName): 'jsonl' | 'csv' => (name.endsWith('.csv') ? 'csv' : 'jsonl');

/** Lines of /data/perubahan.jsonl that one request gets. */
export const CHANGES_LIMIT = 500;
