import { readFile, writeFile } from 'node:fs/promises';
import { ACCESS, FRESH } from '../src/staff/index.js';

const FILE = 'docs/access.md';
const HEAD = `# Who may use which route

Made from the table in \`src/staff/access.ts\`, which the guard obeys; a test keeps the two the same
(\`WRITE_DOCS=1 npm run test:jest -- staff-access-doc\` writes this page anew). A route that is not here is refused,
and the process does not start with it. HEAD counts as GET. At the desk, everything but GET also needs the form's own
token and is refused when it comes from another site. Where a time is given, the second factor must not be older
(\`src/staff/fresh.ts\`): whoever comes later is asked for it once more, and goes on with what was typed.

`;

function table(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |\n`;
  const [head = [], ...rest] = rows;
  return line(head) + line(widths.map((width) => '-'.repeat(width))) + rest.map(line).join('');
}

const hours = (minutes: number): string => (minutes < 60 ? `${minutes} min` : `${minutes / 60} h`);

describe('docs/access.md', () => {
  it('says what the access table says', async () => {
    const fresh = new Map(Object.entries(FRESH).map(([route, minutes]) => [route, hours(minutes)]));
    const rows = Object.entries(ACCESS).map(([route, access]) => {
      const [method = '', path = ''] = route.split(' ');
      const who = typeof access === 'string' ? access : access.join(', ');
      return [method, `\`${path}\``, who, fresh.get(route) ?? ''];
    });
    const page = HEAD + table([['method', 'route', 'who', 'factor'], ...rows]);
    if (process.env['WRITE_DOCS']) await writeFile(FILE, page);
    expect(await readFile(FILE, 'utf8')).toBe(page);
  });
});
