import { readdirSync, readFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { AuditLog } from '../src/audit/index.js';
import { StaffService } from '../src/staff/index.js';
import { words } from '../src/web/words/index.js';
import { DeskHouse } from './fact-finding-house.js';
import { Browser, signedIn } from './staff-browser.js';

/** Every act that the code records: a word with a dot where an act is named or handed to what notes it. */
function actsInCode(): string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('web/'),
  );
  const acts = files.flatMap((file) =>
    readFileSync(`src/${file}`, 'utf8')
      .split('\n')
      .filter((line) => /\bact: |[.\s](?:note|record|told)\(|\bact = |audit_entries/.test(line))
      .flatMap((line) =>
        [...line.matchAll(/'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'/g)].map(([, act]) => act),
      ),
  );
  return [...new Set(acts.flatMap((act) => act ?? []))].sort();
}

describe('words of the history', () => {
  it.each(['id', 'en'] as const)('name every act that is recorded anywhere (%s)', (lang) => {
    const { history, desk } = words(lang);
    const acts = actsInCode();
    expect(acts.length).toBeGreaterThan(60);
    expect(acts.filter((act) => !(act in history.act) && !(act in desk.act))).toEqual([]);
  });

  it('say each act once', () => {
    const { history, desk } = words('id');
    expect(Object.keys(history.act).filter((act) => act in desk.act)).toEqual([]);
  });
});

describe('the history of a case', () => {
  let house: DeskHouse;
  let db: DataSource;
  let caseId: string;
  let author: string;
  let reader: Browser;

  beforeAll(async () => {
    house = await DeskHouse.open();
    db = house.db;
    author = await house.person('fact-finder');
    caseId = (await house.underReview(author)).caseId;
    reader = await signedIn(house.app, 'fact-finder');
  });

  afterAll(() => house.close());

  const record = (act: string, detail: Record<string, string | number | boolean>, staffId = author) =>
    db.transaction((tx) =>
      house.app.get(AuditLog).record(tx, {
        actor: { kind: 'staff', id: staffId },
        act,
        subject: { type: 'case', id: caseId },
        detail,
      }),
    );

  const page = async (query = ''): Promise<string> =>
    (await reader.get(`/meja/kasus/${caseId}/riwayat${query}`)).text();

  it('says in plain words what happened, who did it and what changed', async () => {
    const editor = await house.person('editor');
    await record('case.handed-over', { to: editor });
    await record('case.marked', { urgency: 'urgent', topic: 'health' });
    await record('case.merged', { into: 17, questions: 3 });
    const html = await page();
    const names = await house.app.get(StaffService).names([author, editor]);
    expect(html).toContain('Kasus dibuka dari pertanyaan');
    expect(html).toContain('Tinjauan diminta');
    expect(html).toContain(`kepada ${names.get(editor) ?? '?'}`);
    expect(html).toContain('urgensi: mendesak');
    expect(html).toContain('ke kasus 17');
    expect(html).toContain(names.get(author));
    expect(html).not.toMatch(/case\.[a-z]/);
  });

  it('is narrowed by what happened and by who did it', async () => {
    const other = await house.person('editor');
    await record('note.written', {}, other);
    const evidence = await page('?jenis=evidence');
    expect(evidence).toContain('<b>Bukti ditambahkan</b>');
    expect(evidence).not.toContain('<b>Draf disimpan</b>');
    const theirs = await page(`?oleh=${other}`);
    expect(theirs).toContain('<b>Catatan ditulis</b>');
    expect(theirs).not.toContain('<b>Bukti ditambahkan</b>');
    expect(await page(`?jenis=evidence&oleh=${other}`)).toContain('Tidak ada catatan yang cocok.');
    expect(await page(`?jenis=__proto__&oleh=' or 1=1`)).toContain('<b>Bukti ditambahkan</b>');
  });

  it('is read page by page, and keeps what it was narrowed to', async () => {
    await db.query(
      `insert into audit_entries (actor_kind, actor_id, act, subject_type, subject_id)
       select 'staff', $1, 'task.set', 'case', $2 from generate_series(1, 60)`,
      [author, caseId],
    );
    const first = await page('?jenis=talk');
    expect(first.match(/<b>Tugas diberikan<\/b>/g)).toHaveLength(50);
    expect(first).toContain('?jenis=talk&amp;oleh=&amp;hal=2');
    expect((await page('?jenis=talk&hal=2')).match(/<b>Tugas diberikan<\/b>/g)).toHaveLength(10);
  });

  it('is shut to whoever is not signed in', async () => {
    expect((await new Browser(house.app.url).get(`/meja/kasus/${caseId}/riwayat`)).status).toBe(303);
  });
});
