import type { PublicFigures } from '../../../statistics/index.js';
import type { TableName } from './tables.js';

/** Where a set of figures is taken along. */
export const csvPath = (name: TableName, { year }: PublicFigures['period']): string =>
  `/statistik/${name}.csv${year === null ? '' : `?tahun=${year}`}`;
