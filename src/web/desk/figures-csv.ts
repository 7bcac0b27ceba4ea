import type { FigureRow } from '../../statistics/index.js';
import { words } from '../words/index.js';
import { groupName } from './figures-page.js';

/** A cell that a spreadsheet shows and never computes: names of agencies are typed by people. */
function cell(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

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

/** The figures as CSV (RFC 4180), UTF-8, decimal points. */
export function figuresCsv(rows: readonly FigureRow[]): string {
  const text = words('id');
  const lines = rows.map((row) => [
    row.measure,
    groupName(row, text),
    ...[row.count, row.open, row.overdue],
    ...[Number(row.median.hours.toFixed(3)), row.median.atLeast],
    ...[Number(row.p90.hours.toFixed(3)), row.p90.atLeast],
  ]);
  return [HEADS, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}
