import { Client } from 'pg';
import { DataSource } from 'typeorm';
import {
  ArchiveService,
  ExamplesService,
  type Publishing,
  claimReview,
  type PublishInput,
} from '../src/archive/index.js';
import { AppConfig } from '../src/config/index.js';
import { appConnection } from '../src/database/connection.js';
import { SearchIndex, SearchMisses } from '../src/search/index.js';
import { silenceDeskRules } from './archive-desk-rules.js';
import { publishingOf } from './publishing.js';
import { createDatabase, examplesOf, type TestDatabase } from './support/index.js';

const CASE = '01890000-0000-7000-8000-00000000000a';
const EVERYTHING = { page: 1, limit: 20 };

describe('the archive', () => {
  let database: TestDatabase;
  let app: DataSource;
  let owner: Client;
  let archive: ArchiveService;
  let publishing: Publishing;
  let examples: ExamplesService;
  let operator: DataSource;

  beforeEach(async () => {
    database = await createDatabase();
    app = await new DataSource(appConnection(database.app, 5, false)).initialize();
    owner = new Client({ connectionString: database.owner });
    await owner.connect();
    const config = new AppConfig();
    config.PUBLIC_URL = 'https://kabashoax.example';
    archive = new ArchiveService(app, new SearchIndex(app), new SearchMisses(app), config);
    publishing = publishingOf(app, config);
    operator = await new DataSource(appConnection(database.owner, 2, false)).initialize();
    examples = examplesOf(operator);
    await silenceDeskRules(owner);
  });

  afterEach(async () => {
    await Promise.all([app.destroy(), operator.destroy()]);
    await owner.end();
    await database.drop();
  });

  let drafts = 0;
  const input = (change: Partial<PublishInput> = {}): PublishInput => ({
    caseId: CASE,
    draftId: `01890000-0000-7000-8000-${String((drafts += 1)).padStart(12, '0')}`,
    title: 'Air PDAM di Oebufu beracun',
    claim: 'Air leding di Oebufu mengandung racun.',
    verdict: 'SALAH',
    kind: 'fabricated',
    scam: false,
    summary: 'Hasil uji laboratorium menunjukkan air aman.',
    explanation: 'Kami meminta **hasil uji** kepada PDAM.',
    topics: ['Air'],
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
    circulatingTexts: ['awas jangan minum air keran oebufu sudah diracun'],
    changeNote: null,
    ...change,
  });
  const publish = (change: Partial<PublishInput> = {}, answerId: string | null = null) =>
    app.transaction((tx) => publishing.publish(tx, answerId, input(change)));

  it('shows what was published, with its sources, and finds it by what circulated', async () => {
    const { slug, answerId } = await publish();
    expect(slug).toBe('air-pdam-di-oebufu-beracun');
    const view = await archive.bySlug(slug);
    expect(view).toMatchObject({
      id: answerId,
      origin: 'city',
      revision: 1,
      topics: ['Air'],
      verdict: 'SALAH',
    });
    expect(view.sources).toMatchObject(
      input().sources.map((each, place) => ({ ...each, number: place + 1 })),
    );
    expect(view.url).toBe('https://kabashoax.example/jawaban/air-pdam-di-oebufu-beracun');
    const found = await archive.search({ ...EVERYTHING, q: 'minum air keran diracun' });
    expect(found.items.map((item) => item.slug)).toEqual([slug]);
  });

  it('keeps no forward of a resident in the public tables', async () => {
    await publish();
    const rows = await app.query<unknown[]>(
      `select from answer_revisions where array_to_string(circulating_texts, '') <> ''`,
    );
    expect(rows).toHaveLength(0);
  });

  it('filters by verdict and by day in WITA', async () => {
    await publish();
    const total = async (filter: object) => (await archive.search({ ...EVERYTHING, ...filter })).total;
    expect(await total({ verdict: 'SALAH' })).toBe(1);
    expect(await total({ verdict: 'BENAR' })).toBe(0);
    expect(await total({ q: 'oebufu', verdict: 'BENAR' })).toBe(0);
    expect(await total({ to: new Date('2020-01-01') })).toBe(0);
    expect(await total({ from: new Date('2020-01-01') })).toBe(1);
  });

  it('gives no slug twice, not even that of a withdrawn answer', async () => {
    const first = await publish();
    await app.transaction((tx) => publishing.withdraw(tx, first.answerId, 'Salah orang.'));
    expect((await publish()).slug).toBe('air-pdam-di-oebufu-beracun-2');
    expect((await publish()).slug).toBe('air-pdam-di-oebufu-beracun-3');
  });

  it('keeps every revision readable after a correction, and says what changed', async () => {
    const { slug, answerId } = await publish();
    const corrected = await publish(
      { summary: 'Air aman; uji diulang.', changeNote: 'Uji kedua ditambahkan.' },
      answerId,
    );
    expect(corrected).toEqual({ answerId, slug, revision: 2 });
    expect((await archive.bySlug(slug)).summary).toBe('Air aman; uji diulang.');
    const old = await archive.revision(slug, 1);
    expect(old.summary).toBe(input().summary);
    expect(old.revisions.map(({ changeNote }) => changeNote)).toEqual([null, 'Uji kedua ditambahkan.']);
    await expect(archive.revision(slug, 3)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('asks for a change note from the second revision on', async () => {
    const { answerId } = await publish();
    await expect(publish({}, answerId)).rejects.toThrow(/change_is_explained/);
  });

  it('never stores the verdict in the title or the claim', async () => {
    await expect(publish({ title: '[SALAH] Air beracun' })).rejects.toMatchObject({ code: 'answer.label' });
    await expect(publish({ claim: 'HOAKS: Air beracun' })).rejects.toMatchObject({ code: 'answer.label' });
    await publish({ title: 'Salah satu sumur di Oebufu beracun' });
    await expect(
      owner.query(`insert into answer_revisions (answer_id, revision, title, claim, verdict, scam, summary, explanation, change_note)
        select id, 2, '[Salah] Air', 'Air', 'BENAR', false, 'x', 'x', 'y' from answers`),
    ).rejects.toThrow(/check constraint/);
  });

  it.each([
    ['SALAH', null],
    ['MENYESATKAN', null],
    ['SEBAGIAN_BENAR', null],
    ['BENAR', 'misleading'],
    ['KLARIFIKASI', 'misleading'],
  ] as const)('refuses %s with kind %s, in the code and in the database', async (verdict, kind) => {
    await expect(publish({ verdict, kind })).rejects.toMatchObject({ code: 'answer.kind' });
    await publish();
    const { rows } = await owner.query<{ id: string }>('select id from answers');
    await expect(
      owner.query(
        `insert into answer_revisions (answer_id, revision, title, claim, verdict, kind, scam, summary, explanation, change_note)
         values ($1, 2, 't', 'c', $2, $3, false, 's', 'e', 'n')`,
        [rows[0]?.id, verdict, kind],
      ),
    ).rejects.toThrow(/kind_fits/);
  });

  describe('once published', () => {
    const ATTACKS = [
      `update answer_revisions set summary = 'lain'`,
      `delete from answer_revisions`,
      `update answer_sources set quote = 'lain'`,
      `delete from answer_sources`,
      `insert into answer_sources (revision_id, position, type, publisher, title) select id, 9, 'media', 'x', 'y' from answer_revisions`,
      `delete from answers`,
      `truncate answers cascade`,
      `update answers set slug = 'lain'`,
      `update answers set origin = 'example', case_id = null`,
      `update answers set current_revision = null`,
      `update answers set first_published_at = now() - interval '1 year'`,
      `update publishers set name = 'Palsu'`,
    ];

    it.each(ATTACKS)('cannot be changed even by the owner with SQL: %s', async (attack) => {
      await publish();
      await expect(owner.query(attack)).rejects.toThrow();
      await expect(app.query(attack)).rejects.toThrow();
      expect((await archive.newest(5))[0]).toMatchObject({ title: input().title, summary: input().summary });
    });

    it('is withdrawn with a reason and a date, and its text is gone from every door', async () => {
      const { answerId, slug } = await publish();
      await app.transaction((tx) => publishing.withdraw(tx, answerId, 'Menyebut nama orang.'));
      const view = await archive.bySlug(slug);
      expect(view.withdrawnReason).toBe('Menyebut nama orang.');
      expect(view.withdrawnAt).toBeInstanceOf(Date);
      expect(JSON.stringify(view)).not.toContain('laboratorium');
      expect(JSON.stringify(await archive.revision(slug, 1))).not.toContain('laboratorium');
      expect((await archive.search({ ...EVERYTHING, q: 'oebufu' })).total).toBe(0);
      expect((await archive.search(EVERYTHING)).total).toBe(0);
      expect(await archive.newest(5)).toEqual([]);
      expect(await archive.byIds([answerId])).toEqual([]);
      expect(claimReview(view, 'https://kabashoax.example')).toBeNull();
    });

    it('comes back with a new revision alone, and is not withdrawn without a reason', async () => {
      const { answerId } = await publish();
      await expect(owner.query(`update answers set withdrawn_at = now()`)).rejects.toThrow(
        /withdrawal_is_explained/,
      );
      await app.transaction((tx) => publishing.withdraw(tx, answerId, 'Alasan.'));
      await expect(
        owner.query(`update answers set withdrawn_at = null, withdrawn_reason = null`),
      ).rejects.toThrow(/comes back with a new revision alone/);
      const { slug } = await publish({ title: 'Air aman', changeNote: 'Diperiksa lagi.' }, answerId);
      expect(await archive.bySlug(slug)).toMatchObject({
        ...{ title: 'Air aman', revision: 2, currentRevision: 2, withdrawnAt: null },
        revisions: [{ revision: 2, changeNote: 'Diperiksa lagi.' }],
        withdrawals: [{ revision: 1, reason: 'Alasan.' }],
      });
      const old = await archive.revision(slug, 1);
      expect(old).toMatchObject({ withdrawnReason: 'Alasan.', claim: '', sources: [], revisions: [] });
      expect(JSON.stringify(old)).not.toContain('laboratorium');
    });
  });

  it('shows nothing of an answer without a revision', async () => {
    await app.query(`insert into answers (slug, origin, publisher_id, publisher_is_city, case_id, first_published_at)
      select 'kosong', 'city', id, true, '${CASE}', now() from publishers where is_city`);
    await expect(archive.bySlug('kosong')).rejects.toMatchObject({ kind: 'not-found' });
    expect((await archive.search(EVERYTHING)).total).toBe(0);
  });

  it.each(['\u0000', '../x', 'x'.repeat(500), "' or 1=1 --"])('knows no answer called %j', async (slug) => {
    await expect(archive.bySlug(slug)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('returns answers in the order they were asked for', async () => {
    const one = await publish({ title: 'Satu' });
    const two = await publish({ title: 'Dua' });
    const items = await archive.byIds([two.answerId, CASE, one.answerId]);
    expect(items.map(({ title }) => title)).toEqual(['Dua', 'Satu']);
  });

  describe('as ClaimReview', () => {
    const review = async (change: Partial<PublishInput>) => {
      const { slug } = await publish(change);
      return claimReview(await archive.bySlug(slug), 'https://kabashoax.example');
    };

    it('names the claim without a verdict, and the number of the verdict', async () => {
      expect(await review({})).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        claimReviewed: 'Air leding di Oebufu mengandung racun.',
        reviewRating: { ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: 'Salah' },
        author: { '@type': 'Organization', name: 'Kupang Kabashoax', url: 'https://kabashoax.example' },
        url: 'https://kabashoax.example/jawaban/air-pdam-di-oebufu-beracun',
      });
    });

    it('gives no number where the verdict has none, and nothing for a plain answer', async () => {
      const unproven = await review({ verdict: 'BELUM_TERBUKTI', kind: null });
      expect(unproven?.reviewRating).toEqual({ '@type': 'Rating', alternateName: 'Belum terbukti' });
      expect(await review({ verdict: 'KLARIFIKASI', kind: null })).toBeNull();
    });
  });

  describe('with examples', () => {
    it('loads them once, marked as examples and never as ClaimReview', async () => {
      const loaded = await examples.load();
      expect(loaded).toBeGreaterThanOrEqual(12);
      expect(await examples.load()).toBe(0);
      const { items, total } = await archive.search({ page: 1, limit: 50 });
      expect(total).toBe(loaded);
      expect(new Set(items.map(({ origin }) => origin))).toEqual(new Set(['example']));
      const view = await archive.bySlug(items[0]?.slug ?? '');
      expect(claimReview(view, 'https://kabashoax.example')).toBeNull();
      expect(view.sources.length).toBeGreaterThan(0);
    });

    it("clears them without touching the city's own answers, and can load them again", async () => {
      const { slug } = await publish();
      const loaded = await examples.load();
      expect(await examples.clear()).toBe(loaded);
      expect((await archive.newest(50)).map((item) => item.slug)).toEqual([slug]);
      expect((await archive.search({ ...EVERYTHING, q: 'tsunami' })).total).toBe(0);
      expect(await examples.load()).toBe(loaded);
    });
  });
});
