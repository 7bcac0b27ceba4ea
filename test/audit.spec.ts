import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { AuditHeads } from '../src/audit/audit-heads.js';
import { AuditChain, AuditLog, type Actor } from '../src/audit/index.js';
import { appConnection } from '../src/database/connection.js';
import { createDatabase, eventually, startApp, type TestDatabase } from './support/index.js';

const STAFF: Actor = { kind: 'staff', id: '01890000-0000-7000-8000-000000000001' };
const subject = { type: 'case', id: 'k-1' };

describe('the audit log', () => {
  let database: TestDatabase;
  let app: DataSource;
  let owner: Client;
  let log: AuditLog;
  let chain: AuditChain;

  beforeEach(async () => {
    database = await createDatabase();
    app = await new DataSource(appConnection(database.app, 20, false)).initialize();
    owner = new Client({ connectionString: database.owner });
    await owner.connect();
    log = new AuditLog(app);
    chain = new AuditChain(app);
  });

  afterEach(async () => {
    await app.destroy();
    await owner.end();
    await database.drop();
  });

  const record = (act: string, actor: Actor = STAFF) =>
    app.transaction((tx) => log.record(tx, { actor, act, subject, detail: { revision: 1, alasan: 'élan' } }));

  async function fiveEntries() {
    for (const number of ['satu', 'dua', 'tiga', 'empat', 'lima']) await record(`case.${number}`);
  }

  /** What somebody with the whole database in their hands can do. */
  async function attack(...statements: string[]) {
    const off = ['audit_entries', 'audit_chain'].map((table) => `alter table ${table} disable trigger all`);
    await owner.query(
      [
        ...off,
        `alter table audit_chain drop constraint audit_chain_prev_hash_key,
        drop constraint audit_chain_seq_check`,
      ].join(';'),
    );
    for (const statement of statements) await owner.query(statement);
  }

  const RENUMBER = (from: number, by: number) =>
    `update audit_chain set seq = -seq where seq >= ${from}; update audit_chain set seq = -seq + ${by} where seq < 0`;

  it('keeps what is recorded, in order, and finds it whole', async () => {
    await fiveEntries();
    const head = await chain.head();
    expect(head.seq).toBe(5);
    expect(head.at).toBeInstanceOf(Date);
    expect(await chain.verify(head)).toEqual({ entries: 5, head: head.hash });
    const history = (await log.history(subject)).items;
    expect(history.map(({ act }) => act)).toEqual(
      ['lima', 'empat', 'tiga', 'dua', 'satu'].map((number) => `case.${number}`),
    );
    expect(history[0]).toMatchObject({ actor: STAFF, detail: { revision: 1, alasan: 'élan' } });
  });

  it('is whole while it is empty', async () => {
    expect(await chain.head()).toEqual({ seq: 0, hash: '0'.repeat(64), at: null });
    expect(await chain.verify()).toEqual({ entries: 0, head: '0'.repeat(64) });
  });

  it('records nothing of a transaction that rolls back', async () => {
    const failing = app.transaction(async (tx) => {
      await log.record(tx, { actor: { kind: 'system' }, act: 'case.open', subject });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await chain.verify()).toMatchObject({ entries: 0 });
  });

  it('can be computed again by an outsider from the published rule alone', async () => {
    await record('case.satu', { kind: 'asker' });
    const { rows } = await owner.query<{ fields: string[] }>(`
      select array[c.seq::text, encode(c.prev_hash, 'hex'), e.id::text,
        to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.actor_kind, '',
        e.act, e.subject_type, e.subject_id, e.detail::text] as fields
      from audit_chain c join audit_entries e on e.id = c.entry_id`);
    const net = (field: string) => `${Buffer.byteLength(field)}:${field},`;
    const text = rows.flatMap(({ fields }) => fields.map(net)).join('');
    expect((await chain.head()).hash).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('stays one line when 200 transactions commit at once, and none of them fails', async () => {
    const wide = await new DataSource(appConnection(database.app, 60, false)).initialize();
    const many = Array.from({ length: 200 }, (_, number) =>
      wide.transaction(async (tx) => {
        await log.record(tx, {
          actor: STAFF,
          act: 'case.first',
          subject: { type: 'case', id: String(number) },
        });
        await log.record(tx, { actor: STAFF, act: 'case.second', subject: { type: 'case', id: 'shared' } });
      }),
    );
    await Promise.all(many);
    await wide.destroy();
    expect(await chain.verify()).toMatchObject({ entries: 400 });
    expect(await chain.verify()).not.toHaveProperty('problem');
  });

  it('makes no transaction wait for another that has written and not yet committed', async () => {
    await app.transaction(async (slow) => {
      await log.record(slow, { actor: STAFF, act: 'case.slow', subject });
      await record('case.quick');
      expect(await chain.head()).toMatchObject({ seq: 1 });
    });
    expect(await chain.verify()).toMatchObject({ entries: 2 });
  });

  describe('refuses', () => {
    beforeEach(fiveEntries);

    it.each([
      `update audit_entries set act = 'case.other'`,
      `delete from audit_entries`,
      `truncate audit_entries, audit_chain`,
      `update audit_chain set seq = 9 where seq = 5`,
      `delete from audit_chain`,
      `insert into audit_chain select 6, entry_id, hash, hash from audit_chain where seq = 5`,
    ])('even the owner of the tables: %s', async (statement) => {
      await expect(owner.query(statement)).rejects.toMatchObject({ code: '23001' });
    });

    it.each([
      `update audit_entries set act = 'case.other'`,
      `delete from audit_entries`,
      `insert into audit_entries (at, actor_kind, act, subject_type, subject_id)
        values (now() - interval '1 day', 'system', 'case.open', 'case', '1')`,
      `insert into audit_chain (seq, entry_id, prev_hash, hash) select 6, entry_id, hash, hash from audit_chain`,
      `update audit_chain set seq = 9`,
      `delete from audit_chain`,
      `truncate audit_chain`,
      `alter table audit_entries disable trigger all`,
      `create trigger mine after insert on audit_entries execute function audit_chain_entry()`,
    ])('the role of the application: %s', async (statement) => {
      await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
    });

    it.each([
      [`'staff', null, 'case.open', 'case', '1', '{}'`],
      [`'system', '01890000-0000-7000-8000-000000000001', 'case.open', 'case', '1', '{}'`],
      [`'robot', null, 'case.open', 'case', '1', '{}'`],
      [`'system', null, 'open', 'case', '1', '{}'`],
      [`'system', null, 'case.open', 'case', '1', '[]'`],
    ])('an entry that says nothing sure: %s', async (values) => {
      const columns = 'actor_kind, actor_id, act, subject_type, subject_id, detail';
      await expect(
        app.query(`insert into audit_entries (${columns}) values (${values})`),
      ).rejects.toMatchObject({
        code: '23514',
      });
    });
  });

  describe('names what was done by somebody who switched the triggers off', () => {
    beforeEach(fiveEntries);

    it.each(['act', 'subject_id', 'detail', 'at', 'actor_id'])('an edited %s', async (column) => {
      const values: Record<string, string> = {
        act: `'case.other'`,
        subject_id: `'k-2'`,
        detail: `'{"revision":2}'`,
        at: `at + interval '1 microsecond'`,
        actor_id: `uuidv7()`,
      };
      await attack(`update audit_entries set ${column} = ${values[column] ?? ''} where act = 'case.tiga'`);
      expect((await chain.verify()).problem).toMatchObject({ kind: 'edited', seq: 3 });
    });

    it('an edited entry whose hash was computed again', async () => {
      await attack(
        `update audit_entries set act = 'case.other' where act = 'case.tiga'`,
        `update audit_chain c set hash = audit_hash(c.seq, c.prev_hash, e) from audit_entries e
          where e.id = c.entry_id and c.seq = 3`,
      );
      expect((await chain.verify()).problem).toMatchObject({ kind: 'edited', seq: 3 });
    });

    it('a deleted entry', async () => {
      await attack(`delete from audit_entries where act = 'case.tiga'`);
      expect(await chain.verify()).toMatchObject({ entries: 2, problem: { kind: 'deleted', seq: 3 } });
    });

    it('an entry deleted together with its link', async () => {
      await attack(
        `delete from audit_chain where seq = 3`,
        `delete from audit_entries where act = 'case.tiga'`,
      );
      expect((await chain.verify()).problem).toMatchObject({ kind: 'deleted', seq: 3 });
    });

    it('a deleted first entry', async () => {
      await attack(
        `delete from audit_chain where seq = 1`,
        `delete from audit_entries where act = 'case.satu'`,
        RENUMBER(2, -1),
      );
      expect((await chain.verify()).problem).toMatchObject({ kind: 'deleted', seq: 1 });
    });

    it('a deleted entry whose gap was closed', async () => {
      await attack(
        `delete from audit_chain where seq = 3`,
        `delete from audit_entries where act = 'case.tiga'`,
        RENUMBER(4, -1),
      );
      expect((await chain.verify()).problem).toMatchObject({ kind: 'deleted', seq: 3 });
    });

    it('two entries whose contents changed places', async () => {
      await attack(
        `alter table audit_chain drop constraint audit_chain_entry_id_key`,
        `update audit_chain c set entry_id = o.entry_id from audit_chain o where (c.seq, o.seq) in ((2, 4), (4, 2))`,
      );
      expect((await chain.verify()).problem).toMatchObject({ kind: 'reordered', seq: 2 });
    });

    it('two entries that changed places with their links', async () => {
      await attack(
        `update audit_chain set seq = case seq when 2 then -3 else -2 end where seq in (2, 3)`,
        `update audit_chain set seq = -seq where seq < 0`,
      );
      expect((await chain.verify()).problem).toMatchObject({ kind: 'reordered', seq: 2 });
    });

    it('an entry put into the middle, with a right hash', async () => {
      await attack(
        RENUMBER(3, 1),
        `insert into audit_entries (actor_kind, act, subject_type, subject_id)
          values ('system', 'case.forged', 'case', 'k-1')`,
        `insert into audit_chain select 3, e.id, c.hash, audit_hash(3, c.hash, e)
          from audit_entries e, audit_chain c where e.act = 'case.forged' and c.seq = 2`,
      );
      expect((await chain.verify()).problem).toMatchObject({ kind: 'inserted', seq: 3 });
    });

    it('an entry without a link', async () => {
      await attack(`insert into audit_entries (actor_kind, act, subject_type, subject_id)
        values ('system', 'case.forged', 'case', 'k-1')`);
      const { entries, problem } = await chain.verify();
      expect(entries).toBe(5);
      expect(problem).toMatchObject({ kind: 'inserted', seq: 6 });
    });

    it('a tail that was cut off, to whoever kept the head', async () => {
      const kept = await chain.head();
      await attack(
        `delete from audit_chain where seq >= 4`,
        `delete from audit_entries where act in ('case.empat', 'case.lima')`,
      );
      expect(await chain.verify()).not.toHaveProperty('problem');
      expect((await chain.verify(kept)).problem).toMatchObject({ kind: 'deleted', seq: 4 });
    });

    it('a chain written anew as a whole, to whoever kept the head', async () => {
      const kept = await chain.head();
      await attack(`update audit_entries set act = 'case.other' where act = 'case.tiga'`);
      for (const seq of [3, 4, 5])
        await owner.query(
          `update audit_chain c set prev_hash = p.hash, hash = audit_hash(c.seq, p.hash, e)
            from audit_chain p, audit_entries e where p.seq = c.seq - 1 and e.id = c.entry_id and c.seq = $1`,
          [seq],
        );
      expect(await chain.verify()).not.toHaveProperty('problem');
      expect((await chain.verify(kept)).problem).toMatchObject({ kind: 'edited', seq: 5 });
    });
  });

  describe('the published head', () => {
    beforeEach(fiveEntries);

    const publish = () => app.transaction((tx) => new AuditHeads(app).publish(tx));

    it('is written down once a day, with the head that the log has then', async () => {
      await publish();
      const head = await chain.head();
      await record('case.later');
      await publish();
      const published = await new AuditHeads(app).published();
      expect(published).toMatchObject([{ seq: 5, hash: head.hash }]);
      expect(await chain.verify()).toMatchObject({ entries: 6 });
      expect(await chain.verify()).not.toHaveProperty('problem');
    });

    it('lets a cut end be found by itself', async () => {
      await publish();
      await attack(
        `delete from audit_chain where seq >= 4`,
        `delete from audit_entries where act in ('case.empat', 'case.lima')`,
      );
      expect((await chain.verify()).problem).toMatchObject({ kind: 'deleted', seq: 4 });
    });

    it('lets an emptied log be found by itself', async () => {
      await publish();
      await attack(`delete from audit_chain`, `delete from audit_entries`);
      expect((await chain.verify()).problem).toMatchObject({ kind: 'deleted', seq: 1 });
    });

    it('lets a chain written anew as a whole be found by itself', async () => {
      await publish();
      await attack(`update audit_entries set act = 'case.other' where act = 'case.tiga'`);
      for (const seq of [3, 4, 5])
        await owner.query(
          `update audit_chain c set prev_hash = p.hash, hash = audit_hash(c.seq, p.hash, e)
            from audit_chain p, audit_entries e where p.seq = c.seq - 1 and e.id = c.entry_id and c.seq = $1`,
          [seq],
        );
      expect((await chain.verify()).problem).toMatchObject({ kind: 'edited', seq: 5 });
    });

    it('convicts whoever changed it as well, to whoever kept the file', async () => {
      await publish();
      const [kept] = await new AuditHeads(app).published();
      await attack(
        `alter table audit_heads disable trigger all`,
        `delete from audit_heads`,
        `delete from audit_chain where seq = 5`,
        `delete from audit_entries where act = 'case.lima'`,
      );
      expect(await chain.verify()).not.toHaveProperty('problem');
      if (!kept) throw new Error('nothing was published');
      expect((await chain.verify(kept)).problem).toMatchObject({ kind: 'deleted', seq: 5 });
    });

    it.each([`update audit_heads set seq = 4`, `delete from audit_heads`, `truncate audit_heads`])(
      'is not changed by the owner of the tables, and even less by the application: %s',
      async (statement) => {
        await publish();
        await expect(owner.query(statement)).rejects.toMatchObject({ code: '23001' });
        await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
      },
    );

    it.each([
      [`'2099-01-01', 5, decode(repeat('ab', 32), 'hex')`, 'a hash that the log does not have'],
      [`'2099-01-01', 0, decode(repeat('00', 32), 'hex')`, 'an empty log that is not empty'],
      [`'2000-01-01', 5, (select hash from audit_chain where seq = 5)`, 'a day that is over'],
    ])('cannot be made up: %s (%s)', async (values) => {
      await publish();
      const forge = `insert into audit_heads (day, seq, hash) values (${values})`;
      await expect(app.query(forge)).rejects.toMatchObject({ code: '23001' });
    });

    it('of an empty log is the beginning', async () => {
      const empty = await createDatabase();
      const source = await new DataSource(appConnection(empty.app, 2, false)).initialize();
      await source.transaction((tx) => new AuditHeads(source).publish(tx));
      expect(await new AuditHeads(source).published()).toMatchObject([{ seq: 0, hash: '0'.repeat(64) }]);
      await source.destroy();
      await empty.drop();
    });

    it('is there for everybody, may be kept in caches, and says nothing else', async () => {
      const house = await startApp();
      const source = house.get(DataSource);
      await eventually(async () => {
        const reply = await house.fetch('/data/audit-head.json');
        const told = (await reply.json()) as { latest: { entries: number; hash: string }; history: object[] };
        expect(reply.headers.get('cache-control')).toBe('public, max-age=3600');
        expect(reply.headers.get('set-cookie')).toBeNull();
        expect(Object.keys(told)).toEqual(['about', 'latest', 'history']);
        expect(told.latest.hash).toMatch(/^[0-9a-f]{64}$/);
        expect(told.history).toHaveLength(1);
      });
      expect(await source.query(`select from audit_heads`)).toHaveLength(1);
      await house.close();
    });
  });

  it('reads a log longer than a page', async () => {
    await app.query(`insert into audit_entries (actor_kind, act, subject_type, subject_id)
      select 'system', 'case.open', 'case', n::text from generate_series(1, 2500) n`);
    expect(await chain.verify()).toMatchObject({ entries: 2500 });
    await attack(`update audit_entries set act = 'case.other' where subject_id = '2300'`);
    expect((await chain.verify()).problem).toMatchObject({ kind: 'edited' });
  });
});
