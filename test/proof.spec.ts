import { createHmac, createPublicKey, verify as verifySignature } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { ProofCheck, Publishing, type PublishInput } from '../src/archive/index.js';
import { UnsignedAnswers } from '../src/archive/proving/unsigned.js';
import { lookAtProof } from '../src/cli/doctor/proof.js';
import { verify, type VerifyOptions } from '../src/cli/verify/verifying.js';
import { Secrets } from '../src/config/index.js';
import {
  KeyRing,
  Proofs,
  printedCode,
  readCode,
  readHead,
  readLog,
  readProof,
  type LogLine,
  type ProofFile,
  type RevisionStatement,
  type SignedHead,
} from '../src/proof/index.js';
import { codeOf } from '../src/proof/code.js';
import { entryHash, GENESIS } from '../src/proof/log-entry.js';
import { keyFromSeed, signDetached, type SigningKey } from '../src/proof/signature.js';
import { canonical, sha256, type KeyStatement } from '../src/proof/statement.js';
import { silenceDeskRules } from './archive-desk-rules.js';
import { loadExamples, Program, startApp, type TestApp } from './support/index.js';

let drafts = 0;
const input = (change: Partial<PublishInput> = {}): PublishInput => ({
  caseId: '01890000-0000-7000-8000-00000000000a',
  draftId: `01890000-0000-7000-8000-${String((drafts += 1)).padStart(12, '0')}`,
  title: 'Air PDAM di Oebufu beracun',
  claim: 'Air leding di Oebufu mengandung “racun”.',
  verdict: 'SALAH',
  kind: 'fabricated',
  scam: false,
  summary: 'Hasil uji laboratorium menunjukkan air aman.',
  explanation: 'Kami meminta **hasil uji** kepada PDAM.\n\nHasilnya baik.[^1]',
  topics: ['Kesehatan', 'Air'],
  kelurahan: ['Oebufu'],
  sources: [
    {
      type: 'official',
      publisher: 'PDAM Kota Kupang',
      title: 'Hasil uji air',
      url: 'https://pdam.example/uji',
      quote: 'Air memenuhi baku mutu.',
      observedAt: new Date('2026-11-20T01:00:00Z'),
    },
  ],
  circulatingTexts: [],
  changeNote: null,
  ...change,
});

/** Chains what somebody rewrote, as somebody would who knows how it is done. */
function chained(lines: readonly LogLine[]): LogLine[] {
  let prev = GENESIS;
  return lines.map((line, at) => {
    const entry = { ...line, index: at + 1, prev };
    prev = entryHash(entry);
    return { ...entry, hash: prev };
  });
}

/** The first entry of a log with somebody else's key. */
async function keyLine(key: SigningKey, change: Partial<KeyStatement> = {}): Promise<LogLine> {
  const statement: KeyStatement = {
    ...{ type: 'key', version: 1, generation: 1, keyId: key.id, key: key.public, previous: null },
    ...change,
  };
  const text = canonical(statement);
  return {
    ...{ index: 1, time: new Date().toISOString(), type: 'key', slug: null, revision: null },
    ...{ statement: sha256(text), key: key.id, prev: GENESIS, hash: GENESIS },
    signed: { statement, jws: await signDetached(text, key) },
  };
}

describe('proof', () => {
  let app: TestApp;
  let owner: Client;
  let folder: string;
  let first: { answerId: string; slug: string };
  /** What a careful reader kept when there was one answer. */
  let kept: { keys: string; head: string; proof: string };

  const publish = (change: Partial<PublishInput> = {}, answer: string | null = null) =>
    app.get(DataSource).transaction((tx) => app.get(Publishing).publish(tx, answer, input(change)));
  const text = async (path: string): Promise<string> => (await app.fetch(path)).text();
  const log = async (): Promise<LogLine[]> => readLog(await text('/data/log.jsonl'));
  const proofOf = async (slug: string): Promise<ProofFile> =>
    readProof(await text(`/jawaban/${slug}/bukti.json`));
  const page = () => `${app.url}/jawaban/${first.slug}`;
  const problems = async (): Promise<string> => (await app.get(ProofCheck).run([])).problems.join('\n');
  const words = async (target: string, options: VerifyOptions = {}): Promise<string> =>
    (await verify(target, options)).problems.join('\n');

  /** Keeps something in a file, as a stranger would. */
  function keep(name: string, content: string | object): string {
    const file = join(folder, name);
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  }

  const keepLog = (lines: readonly LogLine[]): string =>
    keep('log.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));

  /** Our own key, for attacks by whoever has stolen it. */
  const stolen = (): Promise<SigningKey> =>
    keyFromSeed(createHmac('sha256', app.get(Secrets).key('proof-signing')).update('ed25519 1').digest());

  /** What the owner of the database can do when nothing stops him. */
  async function tamper(sql: string): Promise<void> {
    await owner.query('begin');
    await owner.query('set local session_replication_role = replica');
    await owner.query(sql);
    await owner.query('commit');
  }

  beforeAll(async () => {
    app = await startApp();
    owner = new Client({ connectionString: app.database.owner });
    await owner.connect();
    await silenceDeskRules(owner);
    folder = mkdtempSync(join(tmpdir(), 'bukti-'));
    first = await publish();
    kept = {
      keys: keep('keys.json', await text('/.well-known/kabashoax-keys.json')),
      head: keep('head.json', await text('/data/log/head.json')),
      proof: keep('bukti.json', await text(`/jawaban/${first.slug}/bukti.json`)),
    };
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await owner.end();
    await app.close();
  });

  describe('of what was published', () => {
    it('checks without us: a kept file, an address, the whole log', async () => {
      expect(await words(kept.proof, { keys: kept.keys })).toBe('');
      expect(await words(page(), kept)).toBe('');
      expect(await words(app.url, { log: true, ...kept })).toBe('');
      expect(await problems()).toBe('');
    });

    it('is what the specifications say: another implementation than ours finds the signature good', async () => {
      const { statement, jws, entry } = await proofOf(first.slug);
      const [protectedHeader = '', payload, signature = ''] = jws.split('.');
      const key = (await app.get(KeyRing).published()).find(({ kid }) => kid === entry.key);
      const said = canonical({ ...(statement as object) });
      const signed = Buffer.from(`${protectedHeader}.${said}`, 'utf8');
      const jwk = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key?.x ?? '' }, format: 'jwk' });
      expect(payload).toBe('');
      expect(verifySignature(null, signed, jwk, Buffer.from(signature, 'base64url'))).toBe(true);
      expect(JSON.parse(Buffer.from(protectedHeader, 'base64url').toString())).toEqual({
        ...{ alg: 'EdDSA', kid: entry.key, b64: false, crit: ['b64'] },
      });
      expect(canonical({ b: 1, a: ['é', 1e21, 0.1, null], '€': '\u000f\n"' })).toBe(
        '{"a":["é",1e+21,0.1,null],"b":1,"€":"\\u000f\\n\\""}',
      );
    });

    it('says everything that the page says', async () => {
      const { statement } = await proofOf(first.slug);
      expect(statement).toMatchObject({
        ...{ address: page(), slug: first.slug, revision: 1, title: input().title, claim: input().claim },
        ...{ verdict: 'SALAH', kind: 'fabricated', explanation: input().explanation, changeNote: null },
        ...{ topics: ['Air', 'Kesehatan'], kelurahan: ['Oebufu'] },
        sources: [{ number: 1, quote: 'Air memenuhi baku mutu.', capture: null }],
      });
    });

    it('joins revisions that are published at the same moment in one line without gaps', async () => {
      await Promise.all([1, 2, 3].map((n) => publish({ title: `Kabar serentak ${n}` })));
      const lines = await log();
      expect(lines.map(({ index }) => index)).toEqual(lines.map((_, at) => at + 1));
      expect(await words(app.url, { log: true, ...kept })).toBe('');
    });

    it('goes on under a new key that the old one has signed in', async () => {
      await app.get(DataSource).transaction((tx) => app.get(KeyRing).rotate(tx));
      const { slug } = await publish({ title: 'Ditandatangani kunci kedua' });
      expect(await words(app.url, { log: true, ...kept })).toBe('');
      expect(await words(`${app.url}/jawaban/${slug}`)).toBe('');
      expect(await words(page(), kept)).toBe('');
      expect(await words(`${app.url}/jawaban/${slug}`, { keys: kept.keys })).toBe('');
      const file = keep('baru.json', await text(`/jawaban/${slug}/bukti.json`));
      expect(await words(file, { keys: kept.keys })).toMatch(/lebih tua daripada pergantian kunci/);
    });

    it('needs no database of ours: the command says in words what is wrong, and fails', async () => {
      const data = join(folder, 'data');
      const forged = keep('palsu.json', { ...(await proofOf(first.slug)), code: 'AAAAAAAAAAAA' });
      const words = ['verify', forged, '--keys', kept.keys];
      const program = Program.start('cli', { KABASHOAX_DATA_DIR: data }, words);
      expect(await program.ends()).toBe(1);
      expect(program.output).toMatch(
        /^TIDAK SAH\.\n {2}Kode kartu AAAA-AAAA-AAAA bukan kode pernyataan ini: kartu palsu\.\nPernyataan: .*revisi 1\./,
      );
      expect(existsSync(data)).toBe(false);
    });

    it('asks of a stranger no more than an address, and says what it cannot read', async () => {
      const refusals: [string, VerifyOptions, RegExp][] = [
        [join(folder, 'tidak-ada.json'), kept, /tidak dapat dibaca/],
        [kept.keys, { keys: kept.keys }, /bukan berkas bukti/],
        [kept.proof, {}, /beri --keys/],
        [`${app.url}/jawaban/tidak-ada`, {}, /menjawab 404/],
        [`${app.url}/arsip`, {}, /bukan alamat jawaban/],
        ['http://127.0.0.1:9/jawaban/x', {}, /tidak menjawab/],
      ];
      for (const [target, options, told] of refusals)
        await expect(verify(target, options)).rejects.toThrow(told);
    });
  });

  describe('attacked by', () => {
    it('an edited row: told by our own check, by a stranger, and to whoever checks a card', async () => {
      const { code } = await proofOf(first.slug);
      await tamper(`update answer_revisions set summary = 'Air beracun.', verdict = 'BENAR', kind = null
        from answers a where a.id = answer_id and a.slug = '${first.slug}'`);
      expect(await problems()).toMatch(/revisi 1: putusan dalam arsip lain dari yang ditandatangani/);
      expect(await problems()).toMatch(/revisi 1: ringkasan dalam arsip lain/);
      expect(await words(page())).toMatch(
        /Halaman memperlihatkan putusan yang lain dari yang ditandatangani/,
      );
      expect(await text(`/verifikasi?kode=${code ?? ''}`)).toMatch(
        /Arsip kami tidak lagi sama dengan yang ditandatangani/,
      );
      await tamper(`update answer_revisions set summary = '${input().summary}', verdict = 'SALAH', kind = 'fabricated'
        from answers a where a.id = answer_id and a.slug = '${first.slug}'`);
      expect(await problems()).toBe('');
    });

    it('an edited source, and one slipped in', async () => {
      const rows = `from answer_revisions r join answers a on a.id = r.answer_id where a.slug = '${first.slug}'`;
      await tamper(
        `update answer_sources set quote = 'Air beracun.' where revision_id in (select r.id ${rows})`,
      );
      expect(await problems()).toMatch(/revisi 1: sumber dalam arsip lain/);
      await tamper(
        `update answer_sources set quote = 'Air memenuhi baku mutu.' where revision_id in (select r.id ${rows})`,
      );
    });

    it('an edited statement, with its hash made to fit', async () => {
      const { statement, ...rest } = await proofOf(first.slug);
      const edited = { ...(statement as object), verdict: 'BENAR' };
      const entry = { ...rest.entry, statement: sha256(canonical(edited)) };
      const code = codeOf(entry.statement);
      const file = keep('palsu.json', {
        ...rest,
        statement: edited,
        entry: { ...entry, hash: entryHash(entry) },
        code,
      });
      expect(await words(file, { keys: kept.keys })).toBe(
        'Tanda tangan tidak sah: isinya diubah sesudah ditandatangani, atau bukan kami penandatangannya.',
      );
      const plain = keep('palsu.json', { ...rest, statement: edited });
      expect(await words(plain, { keys: kept.keys })).toMatch(
        /Isi pernyataan telah diubah: sidik jarinya tidak sama/,
      );
    });

    it('an edited, a removed, an inserted and a moved entry of the log', async () => {
      const lines = await log();
      const [a, b, c, ...rest] = lines;
      if (!a || !b || !c) throw new Error('too short');
      const attacks: [LogLine[], RegExp][] = [
        [[a, { ...b, slug: 'lain' }, c, ...rest], /Catatan 2 telah diubah/],
        [[a, c, ...rest], /Catatan 2 hilang/],
        [[a, b, { ...b, index: 3 }, ...rest], /Catatan 3 tidak menyambung pada catatan 2/],
        [[a, c, b, ...rest], /Catatan 2 hilang: sesudah 1 datang 3/],
      ];
      for (const [attack, told] of attacks) expect(await words(keepLog(attack), { log: true })).toMatch(told);
    });

    it('a history that was signed again with our own key: yesterday’s head tells', async () => {
      const lines = await log();
      const rewritten = chained(
        lines.map((line) => (line.index === 2 ? { ...line, statement: sha256('lain') } : line)),
      );
      expect(await words(keepLog(rewritten), { log: true, keys: kept.keys })).toBe('');
      expect(await words(keepLog(rewritten), { log: true, ...kept })).toMatch(
        /^Sejarah ditulis ulang: sampai catatan 2, log ini tidak sama dengan kepala dari 20/,
      );
    });

    it('a cut log: a kept head tells strangers, the archive tells us', async () => {
      const head = keep('hari-ini.json', await text('/data/log/head.json'));
      expect(await words(keepLog((await log()).slice(0, -1)), { log: true, head })).toMatch(
        /^Log dipotong: kepala dari .* menghitung \d+ catatan, log ini hanya punya \d+\.$/,
      );
      await owner.query('begin');
      await owner.query('set local session_replication_role = replica');
      await owner.query(`create temp table gone as select * from proof_log order by number desc limit 1`);
      await owner.query(`delete from proof_log where number = (select number from gone)`);
      await owner.query(
        `create temp table lost as select s.* from proof_statements s join gone on gone.statement_id = s.id`,
      );
      await owner.query(`delete from proof_statements where id = (select id from lost)`);
      await owner.query('commit');
      expect(await problems()).toMatch(/terbit tanpa tanda tangan, atau log dipotong/);
      expect(await lookAtProof(app.get(DataSource))).toMatchObject([{ grade: 'fault' }]);
      expect(await words(app.url, { log: true, head })).toMatch(/^Log dipotong/);
      await tamper(
        `insert into proof_statements select * from lost; insert into proof_log select * from gone`,
      );
      expect(await problems()).toBe('');
    });

    it('a swapped key: neither a log of its own nor a key slipped in is believed', async () => {
      const thief = await keyFromSeed(Buffer.alloc(32, 1));
      const lines = await log();
      const own = chained([
        await keyLine(thief),
        ...lines
          .slice(1)
          .map((line) => ({ ...line, key: thief.id, type: 'revision' as const, slug: 'x', revision: 1 })),
      ]);
      expect(await words(keepLog(own), { log: true })).toBe('');
      expect(await words(keepLog(own), { log: true, keys: kept.keys })).toMatch(
        /tidak dikenal log ini: kunci ditukar\.$/,
      );
      const [a, b] = lines;
      if (!a || !b) throw new Error('too short');
      const slipped = await keyLine(thief, { generation: 2, previous: a.key });
      expect(await words(keepLog(chained([a, b, slipped])), { log: true })).toMatch(
        /^Catatan 3 membawa kunci yang tidak ditandatangani kunci sebelumnya: kunci ditukar\.$/,
      );
      expect(await words(keepLog(chained([a, { ...b, key: thief.id }])), { log: true })).toMatch(
        /waktu itu bukan kunci kami: ditandatangani ulang/,
      );
    });

    it('a proof signed by somebody else, under their name and under ours', async () => {
      const thief = await keyFromSeed(Buffer.alloc(32, 1));
      const proof = await proofOf(first.slug);
      const jws = await signDetached(canonical({ ...(proof.statement as object) }), thief);
      const entry = { ...proof.entry, key: thief.id };
      const theirs = keep('palsu.json', { ...proof, jws, entry: { ...entry, hash: entryHash(entry) } });
      expect(await words(theirs, { keys: kept.keys })).toMatch(
        /tidak ada di antara kunci yang Anda percaya: kunci ditukar/,
      );
      expect(await words(keep('palsu.json', { ...proof, jws }), { keys: kept.keys })).toMatch(
        /^Tanda tangan tidak sah/,
      );
    });

    it('a head that nobody of ours has signed', async () => {
      const { head }: SignedHead = readHead(await text('/data/log/head.json'));
      const thief = await keyFromSeed(Buffer.alloc(32, 1));
      const forged = keep('kepala.json', { head, jws: await signDetached(canonical(head), thief) });
      expect(await words(app.url, { log: true, head: forged })).toMatch(/tidak ditandatangani kunci log ini/);
      const own = keep('kepala.json', { head, jws: await signDetached(canonical(head), await stolen()) });
      expect(await words(app.url, { log: true, head: own })).toBe('');
    });
  });

  describe('guarded by the database', () => {
    it('lets nobody change, cut or lengthen the log by hand, not even the owner', async () => {
      const acts = [
        `update proof_log set hash = decode(repeat('00', 32), 'hex')`,
        `delete from proof_log`,
        `truncate proof_log cascade`,
        `update proof_statements set code = null`,
        `delete from proof_statements`,
        `insert into proof_log (number, statement_id, at, prev, hash)
           select number + 1000, statement_id, at, hash, hash from proof_log limit 1`,
      ];
      for (const act of acts) {
        await expect(owner.query(act)).rejects.toThrow(/append-only|written by what is signed alone/);
        await expect(app.get(DataSource).query(act)).rejects.toThrow(/permission denied/);
      }
    });

    it('publishes and withdraws nothing of the city’s unsigned', async () => {
      await owner.query(`alter table answer_revisions enable trigger answer_revisions_are_signed;
        alter table answers enable trigger answers_withdrawal_is_signed`);
      const unsigned = app.get(DataSource).transaction(async (tx) => {
        await tx.query(`with a as (
            insert into answers (slug, origin, publisher_id, publisher_is_city, case_id, first_published_at)
            select 'tanpa-tanda-tangan', 'city', id, true, uuidv7(), now() from publishers where is_city returning id)
          insert into answer_revisions (answer_id, revision, title, claim, verdict, scam, summary, explanation)
          select id, 1, 'Judul', 'Klaim', 'BENAR', false, 'Ringkas', 'Jelas' from a`);
      });
      await expect(unsigned).rejects.toThrow(/what the city publishes is signed/);
      await expect(
        app
          .get(DataSource)
          .query(`update answers set withdrawn_at = now(), withdrawn_reason = 'Diam-diam.' where slug = $1`, [
            first.slug,
          ]),
      ).rejects.toThrow(/a withdrawal is signed/);
    });

    it('signs nothing that is not the city’s own', async () => {
      await loadExamples(app.database);
      const [example] = await app
        .get(DataSource)
        .query<{ slug: string }[]>(`select slug from answers where origin = 'example' limit 1`);
      const slug = example?.slug ?? '';
      expect(await app.get(Proofs).of(slug, 1)).toBeNull();
      expect((await app.fetch(`/jawaban/${slug}/bukti.json`)).status).toBe(404);
      const { statement } = await proofOf(first.slug);
      const [row] = await app.get(DataSource).query<object[]>(
        `select title, claim, verdict, summary, explanation from answer_revisions r
         join answers a on a.id = r.answer_id where a.slug = $1`,
        [slug],
      );
      const forged = { ...(statement as RevisionStatement), ...row, slug };
      await expect(app.get(DataSource).transaction((tx) => app.get(Proofs).sign(tx, forged))).rejects.toThrow(
        /the city has published no such revision/,
      );
      expect(await problems()).toBe('');
    });

    it('signs once what was published before there was a key, and nothing else that lacks a signature', async () => {
      const old = await publish({ title: 'Terbit sebelum ada kunci' });
      const forget = `delete from proof_log where number = (select max(number) from proof_log);
        delete from proof_statements s where not exists (select from proof_log l where l.statement_id = s.id)`;
      await tamper(forget);
      await app.get(UnsignedAnswers).onApplicationBootstrap();
      expect(await problems()).toMatch(/terbit-sebelum-ada-kunci, revisi 1: terbit tanpa tanda tangan/);
      await tamper(`insert into proof_backlog values ('${old.slug}', 1)`);
      await Promise.all([1, 2].map(() => app.get(UnsignedAnswers).onApplicationBootstrap()));
      expect(await problems()).toBe('');
      expect(await words(`${app.url}/jawaban/${old.slug}`)).toBe('');
    });
  });

  describe('on the page where cards are checked', () => {
    const look = async (typed: string): Promise<string> =>
      (await text(`/verifikasi?kode=${encodeURIComponent(typed)}`)).replace(/<style.*?<\/style>/s, '');

    it('knows a card of ours however its code is typed, and by its QR code', async () => {
      const code = (await app.get(Proofs).of(first.slug, 1))?.code ?? '';
      for (const typed of [
        code,
        printedCode(code),
        ` ${printedCode(code).toLowerCase()} `,
        code.replaceAll('0', 'o').replaceAll('1', 'l'),
      ]) {
        const html = await look(typed);
        expect(html).toContain('Kode ini milik jawaban kami');
        expect(html).toContain(input().title);
        expect(html).toContain('Bandingkan judul dan putusan ini');
      }
      const short = await app.fetch(`/v/${code}`);
      expect([short.status, short.headers.get('location')]).toEqual([303, `/verifikasi?kode=${code}`]);
      expect((await app.fetch(`/en/v/${code}`)).headers.get('location')).toBe(`/en/verifikasi?kode=${code}`);
    });

    it('says of a forged card that it is not ours, and what to do', async () => {
      const html = await look(codeOf(sha256('kartu palsu')));
      expect(html).toContain('Kode tidak dikenal: kartu ini bukan dari kami');
      expect(html).toContain('href="/tanya"');
    });

    it('tells a slip of the pen from a forgery', async () => {
      const code = codeOf(sha256('kartu palsu'));
      const slip = (code.startsWith('Z') ? 'Y' : 'Z') + code.slice(1);
      for (const [typed, told] of [
        ['', 'Ketik kode yang tercetak'],
        ['ABC!', 'hanya terdiri dari huruf dan angka'],
        ['UUUU-UUUU-UUUU', 'tidak memakai huruf U'],
        [code.slice(1), 'Hitung lagi'],
        [slip, 'Ada huruf yang salah ketik'],
      ] as const) {
        const reply = await app.fetch(`/verifikasi?kode=${encodeURIComponent(typed)}`);
        expect(reply.status).toBe(422);
        expect(await reply.text()).toContain(told);
      }
      expect((await app.fetch('/verifikasi?kode=a&kode=b')).status).toBe(422);
      expect((await app.fetch(`/v/${'x'.repeat(90)}`)).status).toBe(303);
    });

    it('says that a card was corrected since, and what holds now', async () => {
      const { answerId, slug } = await publish({ title: 'Nanti dikoreksi' });
      const old = (await app.get(Proofs).of(slug, 1))?.code ?? '';
      await publish(
        { title: 'Dikoreksi', verdict: 'BENAR', kind: null, changeNote: 'Ada bukti baru.' },
        answerId,
      );
      const html = await look(old);
      expect(html).toContain(
        'Kartu ini memuat revisi 1, yang sudah dikoreksi. Yang berlaku sekarang revisi 2.',
      );
      expect(html).toContain('Nanti dikoreksi');
      expect(await look((await app.get(Proofs).of(slug, 2))?.code ?? '')).toContain('Ini revisi terbaru.');
      expect(await problems()).toBe('');
    });

    it('says that an answer was withdrawn and why, and shows nothing else of it', async () => {
      const { answerId, slug } = await publish({ title: 'Nanti ditarik' });
      const code = (await app.get(Proofs).of(slug, 1))?.code ?? '';
      await app
        .get(DataSource)
        .transaction((tx) => app.get(Publishing).withdraw(tx, answerId, 'Salah orang.'));
      const html = await look(code);
      expect(html).toContain('Jawaban ini sudah ditarik');
      expect(html).toContain('Salah orang.');
      expect(html).not.toContain('Nanti ditarik');
      for (const part of ['', '/revisi/1']) {
        const reply = await app.fetch(`/jawaban/${slug}${part}/bukti.json`);
        expect(reply.status).toBe(410);
        expect(readProof(await reply.text()).statement).toMatchObject({
          type: 'withdrawal',
          reason: 'Salah orang.',
        });
      }
      expect(await words(`${app.url}/jawaban/${slug}`, kept)).toBe('');
      expect(await text('/data/log')).toContain(`${slug}, penarikan`);
    });
  });

  it('finds every single mistyped letter of a code', () => {
    const code = codeOf(sha256('kartu'));
    const letters = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
    const typed = Array.from(code).flatMap((right, at) =>
      letters
        .filter((letter) => letter !== right)
        .map((letter) => code.slice(0, at) + letter + code.slice(at + 1)),
    );
    expect(readCode(code)).toEqual({ code });
    expect(typed.filter((each) => 'code' in readCode(each))).toEqual([]);
  });
});
