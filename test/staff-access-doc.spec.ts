import { readFile, writeFile } from 'node:fs/promises';
import { ACCESS } from '../src/staff/index.js';

const FILE = 'docs/access.md';
const HEAD = `# Who may use which route

Made from the table in \`src/staff/access.ts\`, which the guard obeys; a test keeps the two the same
(\`WRITE_DOCS=1 npm run test:jest -- staff-access-doc\` writes this page anew). A route that is not here is refused,
and the process does not start with it. HEAD counts as GET. At the desk, everything but GET also needs the form's own
token and is refused when it comes from another site.

`;

function table(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |\n`;
  const [head = [], ...rest] = rows;
  return line(head) + line(widths.map((width) => '-'.repeat(width))) + rest.map(line).join('');
}

describe('docs/access.md', () => {
  it('says what the access table says', async () => {
    const rows = Object.entries(ACCESS).map(([route, access]) => {
      const [method = '', path = ''] = route.split(' ');
      return [method, `\`${path}\``, typeof access === 'string' ? access : access.join(', ')];
    });
    const page = HEAD + table([['method', 'route', 'who'], ...rows]);
    if (process.env['WRITE_DOCS']) await writeFile(FILE, page);
    expect(await readFile(FILE, 'utf8')).toBe(page);
  });
});
