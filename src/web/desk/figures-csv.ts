import { csvText } from '../../common/index.js';
import type { FigureRow } from '../../statistics/index.js';
import { words } from '../words/index.js';
import { groupName } from './figures-page.js';

const HEADS = [
  'measure',
  'group',
  'count',
  'open',
  'overdue',
  'median_working_hours',
  'median_at_least',
  'p90_working_hours',
  'p90_at_least',
];

/** The figures as CSV, UTF-8. */
export function figuresCsv(rows: readonly FigureRow[]): string {
  const text = words('id');
  const lines = rows.map((row) => [
    row.measure,
    groupName(row, text),
    ...[row.count, row.open, row.overdue],
    ...[Number(row.median.hours.toFixed(3)), row.median.atLeast],
    ...[Number(row.p90.hours.toFixed(3)), row.p90.atLeast],
  ]);
  return csvText([HEADS, ...lines]);
}
