import { WorkingTime } from '../src/calendar/index.js';
import { AppConfig } from '../src/config/index.js';
import { DeskFigures, type FigureRow, type Measure } from '../src/statistics/index.js';
import { strange } from './fact-finding-house.js';
import { Browser, signedIn } from './staff-browser.js';
import { asOperator, redisUrl, startApp, type TestApp } from './support/index.js';

/** A moment as people in Kupang write it. */
const wita = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`);
const NOW = wita('2026-10-30 12:00');

describe('the figures of the desk', () => {
  let app: TestApp;

  beforeAll(async () => {
    // With Redis this process runs no jobs, so nothing here happens by itself.
    app = await startApp({ REDIS_URL: redisUrl(22) });
  });

  afterAll(() => app.close());

  interface Life {
    topic?: string | null;
    created: Date;
    triaged?: Date | null;
    due?: Date;
    closed?: boolean;
  }

  async function lived({ topic = null, created, triaged = null, due = NOW, closed = false }: Life) {
    await asOperator(app.database, async (owner) => {
      const [row] = await owner.query<{ id: string }[]>(
        `insert into cases (claim, claim_written_at, fingerprint, topic, created_at, triaged_at, due_at)
         values ($1, now(), $1, $2, $3, $4, $5) returning id`,
        [strange(), topic, created, triaged, due],
      );
      if (closed)
        await owner.query(`update cases set status = 'closed', closed_reason = 'spam' where id = $1`, [
          row?.id,
        ]);
    });
  }

  const read = async (measure: Measure, group: string | null = null, now = NOW): Promise<FigureRow> => {
    const rows = await app.get(DeskFigures).since(30, now);
    const row = rows.find((each) => each.measure === measure && each.group === group);
    if (!row) throw new Error(`nothing is known of ${measure} ${group ?? ''}`);
    return row;
  };

  it('are true medians and 90th percentiles in working hours, of each topic and of all', async () => {
    const hours = [1, 2, 3, 4, 10];
    for (const [index, hour] of hours.entries())
      await lived({
        topic: 'health',
        created: wita(`2026-10-${String(5 + index).padStart(2, '0')} 08:00`),
        triaged: new WorkingTime(new AppConfig()).addHours(
          wita(`2026-10-${String(5 + index).padStart(2, '0')} 08:00`),
          hour,
        ),
      });
    const row = await read('triage', 'health');
    expect(row).toMatchObject({ count: 5, open: 0, overdue: 0 });
    expect(row.median).toEqual({ hours: 3, atLeast: false });
    expect(row.p90.hours).toBeCloseTo(4 + 0.6 * 6, 6);
    expect(await read('triage')).toMatchObject({ count: 5 });
  });

  it('count what still runs as the least it can be, and say where that could raise them', async () => {
    await lived({ topic: 'safety', created: wita('2026-10-26 08:00'), triaged: wita('2026-10-26 09:00') });
    await lived({ topic: 'safety', created: wita('2026-10-26 08:00'), triaged: wita('2026-10-26 10:00') });
    await lived({ topic: 'safety', created: wita('2026-10-30 09:00'), due: wita('2026-10-30 11:00') });
    const young = await read('triage', 'safety');
    expect(young).toMatchObject({ count: 3, open: 1, overdue: 1 });
    expect(young.median).toEqual({ hours: 2, atLeast: false });
    expect(young.p90.hours).toBeCloseTo(2.8, 6);
    expect(young.p90.atLeast).toBe(true);
    await lived({ topic: 'prices', created: wita('2026-10-30 11:00'), due: wita('2026-11-02 09:00') });
    expect(await read('triage', 'prices')).toMatchObject({
      open: 1,
      overdue: 0,
      median: { hours: 1, atLeast: true },
    });
  });

  it('leave out what was ended without being looked at, and what began before', async () => {
    await lived({ topic: 'aid', created: wita('2026-10-20 08:00'), closed: true });
    await lived({ topic: 'aid', created: wita('2026-09-20 08:00'), triaged: wita('2026-10-20 08:00') });
    await expect(read('triage', 'aid')).rejects.toThrow('nothing is known');
    await expect(read('answer', 'aid')).rejects.toThrow('nothing is known');
  });

  it('agree with counting every case by hand', async () => {
    const time = new WorkingTime(new AppConfig());
    const spans: number[] = [];
    for (let n = 0; n < 60; n += 1) {
      const created = new Date(wita('2026-10-02 00:00').getTime() + n * 9.7 * 3_600_000);
      const triaged = new Date(created.getTime() + ((n * 37) % 50) * 1_800_000);
      spans.push(time.hoursBetween(created, triaged));
      await lived({ topic: 'disaster', created, triaged });
    }
    spans.sort((a, b) => a - b);
    const at = (share: number): number => {
      const place = share * (spans.length - 1);
      const low = spans[Math.floor(place)] ?? 0;
      return low + (place % 1) * ((spans[Math.ceil(place)] ?? 0) - low);
    };
    const row = await read('triage', 'disaster');
    expect(row.median.hours).toBeCloseTo(at(0.5), 6);
    expect(row.p90.hours).toBeCloseTo(at(0.9), 6);
  });

  it('know how long agencies take, by agency', async () => {
    await asOperator(app.database, async (owner) => {
      await owner.query(
        `insert into staff (email, name, role) values ('tanya@kupang.test', 'Tanya', 'editor')`,
      );
      await owner.query(`insert into agencies (name, kind) values ('Dinas Kesehatan', 'health')`);
      for (const sent of ['2026-10-28 08:00', '2026-10-29 10:00'])
        await owner.query(
          `insert into inquiries (case_id, agency_id, agency_name, claim, question, urgency, asked_by, sent_at,
             first_due_at, due_at, remind_at)
           select c.id, a.id, a.name, c.claim, 'Apakah kabar ini benar?', 'normal',
             (select id from staff limit 1), $1::timestamptz, $1::timestamptz + interval '1 day',
             $1::timestamptz + interval '1 day', $1::timestamptz
           from agencies a, (select * from cases limit 1) c`,
          [wita(sent)],
        );
    });
    expect(await read('reply', 'Dinas Kesehatan')).toMatchObject({
      count: 2,
      open: 2,
      overdue: 2,
      median: { hours: (20 + 10) / 2, atLeast: true },
    });
  });

  describe('on their page', () => {
    /** An agency was asked just now. */
    const ASK = `
      insert into agencies (name, kind) values ('Dinas Sosial', 'department');
      insert into inquiries (case_id, agency_id, agency_name, claim, question, urgency, asked_by, first_due_at, due_at,
        remind_at)
      select c.id, a.id, a.name, c.claim, 'Apakah kabar ini benar?', 'normal',
        (select id from staff limit 1), now() + interval '1 day', now() + interval '1 day', now()
      from agencies a, (select * from cases limit 1) c where a.name = 'Dinas Sosial'`;

    it('are charts that say themselves in words, each with its numbers in a table', async () => {
      await lived({ topic: 'health', created: new Date(Date.now() - 86_400_000) });
      await asOperator(app.database, (owner) => owner.query(ASK));
      const reader = await signedIn(app, 'fact-finder');
      const html = await (await reader.get('/meja/angka?hari=365')).text();
      expect(html.match(/<svg class="chart"/g)).toHaveLength(3);
      expect(html.match(/<title id=/g)).toHaveLength(3);
      expect(html).toContain('Dinas Sosial');
      expect(html).toContain('<th scope="row">Semua</th>');
      expect(html).not.toContain('style="');
      expect((await reader.get('/meja/angka?hari=x')).status).toBe(200);
    });

    it('can be taken along as CSV that no spreadsheet computes', async () => {
      await asOperator(app.database, (owner) =>
        owner.query(
          `insert into agencies (name, kind) values ('=HYPERLINK("http://x")', 'other');
           insert into inquiries (case_id, agency_id, agency_name, claim, question, urgency, asked_by, first_due_at,
             due_at, remind_at)
           select c.id, a.id, a.name, c.claim, 'Apakah kabar ini benar?', 'normal',
             (select id from staff limit 1), now() + interval '1 day', now() + interval '1 day', now()
           from agencies a, (select * from cases limit 1) c where a.name like '=%'`,
        ),
      );
      const reader = await signedIn(app, 'editor');
      const reply = await reader.get('/meja/angka.csv?hari=365');
      const lines = (await reply.text()).split('\r\n');
      expect(reply.headers.get('content-type')).toContain('text/csv');
      expect(lines[0]).toContain('median_working_hours');
      expect(lines.some((line) => line.startsWith(`"reply","'=HYPERLINK(""http://x"")",1,1,0,`))).toBe(true);
    });

    it.each(['/meja/angka', '/meja/angka.csv'])('are shut to strangers: %s', async (path) => {
      expect((await new Browser(app.url).get(path)).status).toBe(303);
    });
  });
});
