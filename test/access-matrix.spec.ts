import { readFile } from 'node:fs/promises';
import { ROLES, StaffService } from '../src/staff/index.js';
import { Browser } from './staff-browser.js';
import { startApp, type TestApp } from './support/index.js';

const PASSWORD = 'empat perahu di teluk kupang';
const SOMETHING = '01890000-0000-7000-8000-000000000001';
const PEOPLE = ['nobody', ...ROLES] as const;
type Person = (typeof PEOPLE)[number];

/** What docs/access.md promises, row by row. */
async function promises() {
  const page = await readFile('docs/access.md', 'utf8');
  return [...page.matchAll(/^\| (GET|POST) +\| `([^`]+)` *\| ([a-z, -]+?) *\|/gm)].map(
    ([, method = '', path = '', who = '']) => ({ method, path, who }),
  );
}

const allowed = (who: string, person: Person): boolean => {
  if (who === 'public') return true;
  return person !== 'nobody' && (who === 'signed-in' || who.split(', ').includes(person));
};

const address = (path: string): string => path.replace(/\/\*$/, '/x').replace(/:\w+/g, SOMETHING);

describe('who may do what', () => {
  let app: TestApp;
  const browsers = new Map<Person, Browser>();

  beforeAll(async () => {
    app = await startApp();
    browsers.set('nobody', new Browser(app.url));
    for (const role of ROLES) {
      const email = `${role}@kupang.test`;
      await app.get(StaffService).create({ email, name: `Nama ${role}`, role, password: PASSWORD });
      const browser = new Browser(app.url);
      await browser.signIn(email, PASSWORD);
      browsers.set(role, browser);
    }
  });

  afterAll(() => app.close());

  /** A form without its token does nothing, and whoever may not send it at all is told so first. */
  const answer = async (person: Person, method: string, path: string): Promise<string> => {
    const browser = browsers.get(person) ?? new Browser(app.url);
    const reply = await browser.send(method, address(path));
    if (/^\/meja\/masuk(\?|$)/.test(reply.headers.get('location') ?? '')) return 'refused';
    const text = await reply.text();
    if (reply.status === 401 || text.includes('Peran Anda tidak boleh')) return 'refused';
    return reply.status < 500 ? 'let in' : `broken (${reply.status})`;
  };

  it.each(PEOPLE)('is for %s what docs/access.md says, route by route', async (person) => {
    const rows = (await promises()).filter(({ path }) => path.startsWith('/meja'));
    expect(rows.length).toBeGreaterThan(60);
    const wrong: string[] = [];
    for (const { method, path, who } of rows) {
      if (path === '/meja/keluar' && person === 'nobody') continue;
      const expected = allowed(who, person) ? 'let in' : 'refused';
      const given = await answer(person, method, path);
      if (given !== expected) wrong.push(`${method} ${path}: ${given}, not ${expected}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is nothing at all for a method that the table does not name, not even for administrators', async () => {
    const rows = (await promises()).filter(({ path }) => path.startsWith('/meja'));
    const named = new Set(rows.map(({ method, path }) => `${method} ${path}`));
    const wrong: string[] = [];
    for (const { path } of rows)
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        if (named.has(`${method} ${path}`)) continue;
        // An address that another row's pattern fits is that row's affair.
        if (rows.some((row) => row.method === method && fits(row.path, address(path)))) continue;
        const reply = await (browsers.get('administrator') ?? new Browser(app.url)).send(
          method,
          address(path),
        );
        if (![404, 405].includes(reply.status)) wrong.push(`${method} ${path}: ${reply.status}`);
      }
    expect(wrong).toEqual([]);
  });
});

function fits(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+').replace(/\*$/, '.*')}$`).test(path);
}
