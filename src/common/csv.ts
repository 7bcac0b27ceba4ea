/** What stands in one cell; null is the empty cell. */
export type CsvCell = string | number | boolean | null;

/** A cell that a spreadsheet shows and never computes: names are typed by people. */
function cellText(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Lines as CSV (RFC 4180), decimal points; the first line names the columns. */
export const csvText = (lines: readonly (readonly CsvCell[])[]): string =>
  lines.map((line) => `${line.map(cellText).join(',')}\r\n`).join('');
