import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { Publishing, type PublishInput } from '../src/archive/index.js';
import { ACCESS } from '../src/staff/index.js';
import {
  AnnounceHandler,
  Subscribing,
  SubscriptionLetterHandler,
  SubscriptionsSweep,
  subscriptionCounts,
} from '../src/subscriptions/index.js';
import { silenceDeskRules } from './archive-desk-rules.js';
import { Asker } from './asker.js';
import { Mailbox } from './mailbox.js';
import { PushService, signatureOf } from './push-service.js';
import { signedIn } from './staff-browser.js';
import { eventually, loadExamples, startApp, startChromium, type TestApp } from './support/index.js';

const SITE = 'http://kabashoax.test';

describe('subscriptions', () => {
  const mailbox = new Mailbox();
  const browserService = new PushService();
  let app: TestApp;
  let owner: Client;
  let asker: Asker;

  beforeAll(async () => {
    await browserService.open();
    app = await startApp({
      ...{ SMTP_URL: await mailbox.open(), PUBLIC_URL: SITE, FETCH_ALLOW_LOOPBACK: 'on' },
    });
    owner = new Client({ connectionString: app.database.owner });
    await owner.connect();
    await silenceDeskRules(owner);
    await loadExamples(app.database);
    asker = new Asker(app);
    await publish({ topics: ['air bersih'], kelurahan: ['Oebufu'] });
    await publish({ topics: ['bantuan'] });
  });

  afterAll(async () => {
    await owner.end();
    await app.close();
    await Promise.all([mailbox.close(), browserService.close()]);
  });

  let drafts = 0;
  async function publish(change: Partial<PublishInput> = {}, answerId: string | null = null) {
    drafts += 1;
    const input: PublishInput = {
      caseId: '01890000-0000-7000-8000-00000000000a',
      draftId: `01890000-0000-7000-8000-${String(drafts).padStart(12, '0')}`,
      title: `Kabar nomor ${drafts}`,
      claim: 'Jembatan Liliba ditutup setahun penuh.',
      ...{ verdict: 'SALAH', kind: 'false_context', scam: false },
      summary: 'Jembatan hanya ditutup dua malam.',
      explanation: 'Kami **bertanya**.',
      ...{ topics: [], kelurahan: [], sources: [], circulatingTexts: [], changeNote: null },
      ...change,
    };
    const publishing = app.get(Publishing);
    const published = await app.get(DataSource).transaction((tx) => publishing.publish(tx, answerId, input));
    await announced();
    return published;
  }

  async function withdraw(answerId: string): Promise<void> {
    await app
      .get(DataSource)
      .transaction((tx) => app.get(Publishing).withdraw(tx, answerId, 'Sumbernya ditarik penerbitnya.'));
    await announced();
  }

  /** A revision that is replaced before it is announced is told to nobody: what follows waits for it. */
  const announced = () =>
    eventually(async () => {
      const waiting = await owner.query(
        `select from jobs where name = 'subscriptions.announce' and status <> 'done'`,
      );
      expect(waiting.rows).toHaveLength(0);
    });

  const count = async (table: string): Promise<number> => {
    const { rows } = await owner.query<{ n: number }>(`select count(*)::int as n from ${table}`);
    return rows[0]?.n ?? 0;
  };

  /** The path of the newest link of a kind in the letters to an address. */
  function link(address: string, kind: 'konfirmasi/' | 'berhenti/' | ''): string {
    const pattern = new RegExp(`^${SITE}(/langganan/${kind}[\\w-]{43})\\s*$`, 'm');
    const found = pattern.exec(mailbox.to(address).at(-1) ?? '');
    if (!found?.[1]) throw new Error(`no link ${kind} for ${address}`);
    return found[1];
  }

  async function ask(address: string, wish: Record<string, string>): Promise<string> {
    const page = await asker.get('/langganan');
    const answer = await asker.submit(page, { address, langkah: 'surel', ...wish });
    return answer.html;
  }

  /** Asks, waits for the letter and presses its button; gives the path of the page that manages it. */
  async function subscribe(address: string, wish: Record<string, string> = { semua: 'ya' }): Promise<string> {
    const before = mailbox.to(address).length;
    await ask(address, wish);
    await eventually(() => expect(mailbox.to(address)).toHaveLength(before + 1));
    const done = await asker.post(link(address, 'konfirmasi/'));
    const [, manage = ''] = /href="(\/langganan\/[\w-]{43})"/.exec(done.html) ?? [];
    return manage;
  }

  it('goes the whole way: choice, second yes, letter, correction, withdrawal, one tap to end it', async () => {
    const me = 'pelanggan@contoh.id';
    const start = await asker.get('/langganan?topik=air+bersih');
    expect(start.html).toMatch(/value="air bersih" checked/);
    await asker.submit(start, { address: me, langkah: 'surel', topik: 'air bersih' });
    await eventually(() => expect(mailbox.to(me)).toHaveLength(1));
    const confirm = link(me, 'konfirmasi/');

    // Programs that open every link of a letter confirm nothing.
    const shown = await asker.get(confirm);
    expect(shown.html).toContain('air bersih');
    expect(shown.headers.get('cache-control')).toBe('no-store');
    expect(await count('subscriptions')).toBe(0);
    const done = await asker.post(confirm);
    expect(done.html).toContain('Langganan berlaku');
    expect([await count('subscriptions'), await count('subscription_requests')]).toEqual([1, 0]);
    expect((await asker.post(confirm)).status).toBe(404);

    const other = await publish({ topics: ['bantuan'], title: 'Bukan untuk pelanggan ini' });
    const { answerId } = await publish({ topics: ['air bersih'], title: 'Air Oebufu beracun' });
    await eventually(() => expect(mailbox.to(me)).toHaveLength(2));
    expect(mailbox.to(me).at(-1)).toMatch(/^Subject: Salah: Air Oebufu beracun$/im);
    const correction = { topics: ['lain'], changeNote: 'Hasil uji ulang sudah keluar.' };
    await publish({ ...correction, title: 'Air Oebufu beracun' }, answerId);
    await eventually(() =>
      expect(mailbox.to(me).at(-1)).toContain('Yang berubah: Hasil uji ulang sudah keluar.'),
    );
    await withdraw(other.answerId);
    await withdraw(answerId);
    await eventually(() => expect(mailbox.to(me).at(-1)).toContain('Alasan: Sumbernya ditarik penerbitnya.'));
    expect(mailbox.to(me)).toHaveLength(4);

    // It may come back, and be withdrawn again: each time anew.
    await publish({ changeNote: 'Diperiksa ulang.', title: 'Air Oebufu aman' }, answerId);
    await eventually(() => expect(mailbox.to(me)).toHaveLength(5));
    expect(mailbox.to(me).at(-1)).toMatch(/^Subject: Terbit kembali: Air Oebufu aman$/im);
    await withdraw(answerId);
    await eventually(() => expect(mailbox.to(me)).toHaveLength(6));
    expect(mailbox.to(me).at(-1)).toMatch(/^Subject: Sebuah jawaban telah ditarik$/im);

    const letter = mailbox.mails.findLast(({ to }) => to === me)?.text.replace(/\r\n\s+/g, ' ') ?? '';
    expect(letter).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/im);
    const [, stop = ''] = new RegExp(`^List-Unsubscribe: <${SITE}([^>]+)>$`, 'im').exec(letter) ?? [];
    expect(stop).toBe(link(me, 'berhenti/'));
    expect((await asker.get(stop)).html).toContain('Ya, berhenti dan hapus');
    expect(await count('subscriptions')).toBe(1);
    const type = 'application/x-www-form-urlencoded';
    const reply = await app.fetch(stop, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': type },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('set-cookie')).toBeNull();
    expect([await count('subscriptions'), await count('subscription_news')]).toEqual([0, 0]);
    expect((await asker.get(stop)).status).toBe(404);
  });

  it('takes one tap as multipart, too, from a mail program that sends it so (RFC 8058)', async () => {
    const me = 'ketuk@contoh.id';
    await subscribe(me);
    await publish();
    await eventually(() => expect(mailbox.to(me)).toHaveLength(2));
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    const reply = await app.fetch(link(me, 'berhenti/'), { method: 'POST', redirect: 'manual', body });
    expect(reply.status).toBe(200);
    expect(await count('subscriptions')).toBe(0);
  });

  it('tells each revision once, however often its jobs run', async () => {
    const me = 'sekali@contoh.id';
    const manage = await subscribe(me);
    const { answerId, revision } = await publish();
    await eventually(() => expect(mailbox.to(me)).toHaveLength(2));
    const { rows } = await owner.query<{ id: string }>('select id from subscriptions');
    const db = app.get(DataSource);
    await owner.query('delete from jobs');
    for (let run = 0; run < 3; run += 1) {
      await db.transaction((tx) => app.get(AnnounceHandler).handle(tx, { answerId, revision }));
      for (const { id } of rows)
        await db.transaction((tx) => app.get(SubscriptionLetterHandler).handle(tx, { subscriptionId: id }));
    }
    // Jobs of the clock are written by themselves.
    expect(await count(`jobs where name like 'subscription%'`)).toBe(0);
    expect(mailbox.to(me)).toHaveLength(2);
    await asker.post(manage, { langkah: 'berhenti' });
    expect(await count('subscriptions')).toBe(0);
  });

  it('puts a day into one letter, and leaves out what was withdrawn before it was told', async () => {
    const me = 'harian@contoh.id';
    const manage = await subscribe(me, { kelurahan: 'Oebufu', ritme: 'daily' });
    await publish({ kelurahan: ['Oebufu'], title: 'Kabar pagi' });
    const gone = await publish({ kelurahan: ['Oebufu'], title: 'Kabar yang ditarik' });
    await withdraw(gone.answerId);
    const changed = await publish({ kelurahan: ['Oebufu'], title: 'Kabar sore' });
    await publish(
      { kelurahan: ['Oebufu'], title: 'Kabar sore', changeNote: 'Diperjelas.' },
      changed.answerId,
    );
    await publish({ kelurahan: ['Liliba'], title: 'Kabar dari tempat lain' });
    expect(await count('subscription_news')).toBe(5);
    const { rows } = await owner.query<{ id: string }>('select id from subscriptions');
    await app
      .get(DataSource)
      .transaction((tx) =>
        app.get(SubscriptionLetterHandler).handle(tx, { subscriptionId: rows[0]?.id ?? '' }),
      );
    expect(mailbox.to(me)).toHaveLength(2);
    const letter = mailbox.to(me).at(-1) ?? '';
    expect(letter).toMatch(/^Subject: 2 kabar dari Kupang Kabashoax$/im);
    for (const told of ['Kabar pagi', 'Kabar sore', 'Diperjelas.']) expect(letter).toContain(told);
    for (const silent of ['ditarik', 'tempat lain']) expect(letter).not.toContain(silent);
    await asker.post(manage, { langkah: 'berhenti' });
  });

  it('tells of a correction also those whose letter about what it corrects has not left yet', async () => {
    const me = 'menunggu@contoh.id';
    const manage = await subscribe(me, { topik: 'air bersih', ritme: 'daily' });
    const { answerId } = await publish({ topics: ['air bersih'] });
    await publish({ topics: ['bantuan'], changeNote: 'Topiknya diperbaiki.' }, answerId);
    const { rows } = await owner.query('select revision from subscription_news order by revision');
    expect(rows).toEqual([{ revision: 1 }, { revision: 2 }]);
    await asker.post(manage, { langkah: 'berhenti' });
  });

  it('answers the same whether an address is known or not, and writes to nobody without end', async () => {
    const known = 'dikenal@contoh.id';
    const manage = await subscribe(known);
    const answers = [
      await ask(known, { semua: 'ya' }),
      await ask('belum-dikenal@contoh.id', { semua: 'ya' }),
      ...[
        await ask('belum-dikenal@contoh.id', { semua: 'ya' }),
        await ask('BELUM-dikenal@contoh.id', { semua: 'ya' }),
      ],
      await ask('belum-dikenal@contoh.id', { semua: 'ya' }),
    ];
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('Periksa kotak surel Anda');
    await eventually(async () => {
      const waiting = await owner.query(
        `select from jobs where name = 'subscription.confirm' and status <> 'done'`,
      );
      expect(waiting.rows).toHaveLength(0);
    });
    const written = mailbox.mails.filter(({ to }) => /^belum-dikenal@/i.test(to));
    expect(written).toHaveLength(3);
    await asker.post(manage, { langkah: 'berhenti' });
  });

  it('writes three times at most to one mailbox, however it is spelled and though many ask at the same moment', async () => {
    const wish = { everything: true, topics: [], kelurahan: [], rhythm: 'daily' };
    await Promise.all(
      Array.from({ length: 12 }, (_, mark) => app.get(Subscribing).ask(wish, `serentak+${mark}@contoh.id`)),
    );
    await eventually(async () => {
      const waiting = await owner.query(
        `select from jobs where name = 'subscription.confirm' and status <> 'done'`,
      );
      expect(waiting.rows).toHaveLength(0);
    });
    expect(mailbox.mails.filter(({ to }) => to.startsWith('serentak+'))).toHaveLength(3);
  });

  it('writes nothing of a stranger into a letter', async () => {
    const me = 'korban@contoh.id';
    const bait = 'menangkan hadiah di umpan.example';
    const refused = await ask(me, { topik: bait, kelurahan: bait });
    expect(refused).toContain('Pilih paling sedikit satu');
    await ask(me, { semua: 'ya', topik: bait, name: bait });
    await eventually(() => expect(mailbox.to(me)).toHaveLength(1));
    expect(mailbox.mails.at(-1)?.text).not.toContain('umpan.example');
  });

  it('keeps nothing of what nobody confirmed, and opens no link that is past its time', async () => {
    const me = 'kedaluwarsa@contoh.id';
    await ask(me, { semua: 'ya' });
    await eventually(() => expect(mailbox.to(me)).toHaveLength(1));
    await owner.query(`update subscription_requests set created_at = now() - interval '49 hours',
      expires_at = now() - interval '1 hour'`);
    for (const send of [() => asker.get(link(me, 'konfirmasi/')), () => asker.post(link(me, 'konfirmasi/'))])
      expect((await send()).status).toBe(404);
    expect(await count('subscriptions')).toBe(0);
    await app.get(DataSource).transaction((tx) => app.get(SubscriptionsSweep).sweep(tx));
    expect(await count('subscription_requests')).toBe(0);
  });

  it('opens to nobody with a wrong link, or one that is for something else', async () => {
    const [mine, theirs] = ['saya@contoh.id', 'orang-lain@contoh.id'];
    const manage = await subscribe(mine, { topik: 'air bersih' });
    const others = await subscribe(theirs, { topik: 'bantuan' });
    const token = (path: string): string => path.split('/').at(-1) ?? '';
    const wrong = 'A'.repeat(43);
    await publish({ topics: ['air bersih'] });
    await eventually(() => expect(mailbox.to(mine)).toHaveLength(2));
    const stop = token(link(mine, 'berhenti/'));
    for (const path of [
      wrong,
      'x',
      stop,
      `konfirmasi/${token(manage)}`,
      `berhenti/${token(manage)}`,
      `berhenti/${wrong}`,
    ])
      for (const reply of [
        await asker.get(`/langganan/${path}`),
        await asker.post(`/langganan/${path}`, { semua: 'ya' }),
      ])
        expect([path, reply.status]).toEqual([path, 404]);
    expect((await asker.get(manage)).html).toMatch(/value="air bersih" checked/);
    await asker.post(manage, { langkah: 'simpan', kelurahan: 'Liliba', ritme: 'daily' });
    expect((await asker.get(manage)).html).toMatch(/value="Liliba" checked/);
    expect((await asker.get(others)).html).toMatch(/value="bantuan" checked/);
    const empty = await asker.post(manage, { langkah: 'simpan' });
    expect([empty.status, empty.html.includes('Pilih paling sedikit satu')]).toEqual([422, true]);
    for (const path of [manage, others]) await asker.post(path, { langkah: 'berhenti' });
    expect((await asker.get(manage)).status).toBe(404);
    expect(await count('subscriptions')).toBe(0);
  });

  it('are erased when the mail server says that there is no such mailbox', async () => {
    const me = 'pindah@contoh.id';
    await subscribe(me);
    mailbox.unknown = me;
    await publish();
    await eventually(async () => expect(await count('subscriptions')).toBe(0));
  });

  it('never tells of an answer that is not the city’s', async () => {
    const manage = await subscribe('kota@contoh.id');
    const { rows } = await owner.query<{ id: string }>(
      `select id from answers where origin <> 'city' limit 1`,
    );
    const db = app.get(DataSource);
    const foreign = { answerId: rows[0]?.id ?? '', revision: 1 };
    await db.transaction((tx) => app.get(AnnounceHandler).handle(tx, foreign));
    expect(await count('subscription_news')).toBe(0);
    await asker.post(manage, { langkah: 'berhenti' });
  });

  it('has a database that subscribes no address that did not ask, and exchanges none', async () => {
    const db = app.get(DataSource);
    const columns =
      'id, channel, address_encrypted, address_print, everything, rhythm, stop_hash, manage_hash';
    const insert = `insert into subscriptions (${columns}) values (uuidv7(), 'email', 'x', $1, true, 'at_once', $2, $3)`;
    const bytes = (byte: number) => Buffer.alloc(32, byte);
    await expect(db.query(insert, [bytes(1), bytes(2), bytes(3)])).rejects.toThrow('not asked for');
    const manage = await subscribe('tetap@contoh.id');
    await expect(db.query(`update subscriptions set address_encrypted = 'y'`)).rejects.toThrow(
      'never exchanged',
    );
    await asker.post(manage, { langkah: 'berhenti' });
  });

  describe('in a browser', () => {
    const tell = async (fields: Record<string, string>) => {
      const page = await asker.get('/langganan');
      return asker.submit(page, { ...browserService.fields, langkah: 'peramban', ...fields });
    };

    it('are sent encrypted and signed, so that the push service reads nothing, and end when the browser is gone', async () => {
      const [, key = ''] = /data-push="([\w-]+)"/.exec((await asker.get('/langganan')).html) ?? [];
      expect((await tell({ semua: 'ya' })).html).toContain('Peramban ini akan dikabari');
      await tell({ kelurahan: 'Oebufu' });
      expect(await subscriptionCounts(app.get(DataSource).manager)).toEqual({
        email: 0,
        push: 1,
        requests: 0,
      });
      await publish({ title: 'Tidak dipilih' });
      const { slug } = await publish({ title: 'Banjir di Oebufu', kelurahan: ['Oebufu'] });
      const { headers, text } = await eventually(() => browserService.first());
      expect(JSON.parse(text)).toMatchObject({ title: 'Salah: Banjir di Oebufu', path: `/jawaban/${slug}` });
      expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400' });
      const { by, claims } = await signatureOf(headers.authorization ?? '');
      expect(by).toBe(key);
      expect(claims).toMatchObject({ aud: browserService.origin, sub: SITE });
      browserService.status = 410;
      await publish({ kelurahan: ['Oebufu'] });
      await eventually(async () => expect(await count('subscriptions')).toBe(0));
      browserService.status = 201;
    });

    /** There is no push service on this machine: the browser is told that ours is the one. */
    const subscribing = (fields: Record<string, string>): string => `
      const keys = ${JSON.stringify(fields)};
      PushManager.prototype.getSubscription = () => Promise.resolve(null);
      PushManager.prototype.subscribe = () =>
        Promise.resolve({ toJSON: () => ({ endpoint: keys.endpoint, keys }) });`;

    it('are asked for with the button of the page, and shown by its worker', async () => {
      browserService.received.length = 0;
      const chromium = await startChromium();
      const context = await chromium.newContext({ baseURL: app.url, permissions: ['notifications'] });
      const page = await context.newPage();
      await page.addInitScript({ content: subscribing(browserService.fields) });
      await page.goto('/langganan');
      await page.getByLabel('Semua jawaban').check();
      await page.getByRole('button', { name: 'Kirim ke peramban ini' }).click();
      await page.getByRole('heading', { name: 'Peramban ini akan dikabari' }).waitFor();
      const { slug } = await publish({ title: 'Sampai di layar' });
      const { text } = await eventually(() => browserService.first());
      const worker = await context.newCDPSession(page);
      const registered = new Promise<string>((resolve) => {
        worker.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => {
          if (first) resolve(first.registrationId);
        });
      });
      await worker.send('ServiceWorker.enable');
      const message = { origin: app.url, registrationId: await registered, data: text };
      await worker.send('ServiceWorker.deliverPushMessage', message);
      const shown = `navigator.serviceWorker.ready.then((ready) => ready.getNotifications())
        .then((all) => all.map(({ title, data }) => [title, data]))`;
      await eventually(async () =>
        expect(await page.evaluate(shown)).toEqual([['Salah: Sampai di layar', `/jawaban/${slug}`]]),
      );
      await chromium.close();
      await asker.post('/langganan/peramban/berhenti', browserService.fields);
    });

    it('are ended by the browser itself', async () => {
      await tell({ semua: 'ya' });
      expect(await count('subscriptions')).toBe(1);
      const done = await asker.post('/langganan/peramban/berhenti', browserService.fields);
      expect(done.html).toContain('Peramban ini tidak dikabari lagi');
      expect(await count('subscriptions')).toBe(0);
    });

    it.each([
      ['another host', { endpoint: 'https://umpan.example/a' }],
      ['an address inside', { endpoint: 'http://169.254.169.254/latest' }],
      ['no point of the curve', { p256dh: Buffer.alloc(65, 4).toString('base64url') }],
      ['a short secret', { auth: 'AAAA' }],
    ])('are not sent to %s', async (_what, fields) => {
      const answer = await tell({ semua: 'ya', ...fields });
      expect([answer.status, answer.html.includes('tidak memberi alamat')]).toEqual([422, true]);
      expect(await count('subscriptions')).toBe(0);
    });
  });

  it('show no address to anybody: not at the desk, not in a page, not in the ledger, the log or the tables', async () => {
    const canary = 'kenari-langganan@contoh.id';
    const manage = await subscribe(canary);
    const page = await asker.get('/langganan');
    await asker.submit(page, { ...browserService.fields, langkah: 'peramban', semua: 'ya' });
    await ask('kenari-menunggu@contoh.id', { semua: 'ya' });
    await publish();
    await eventually(() => expect(mailbox.to(canary)).toHaveLength(2));
    const secret = /kenari-(?:langganan|menunggu|titik-akhir)/;
    const browser = await signedIn(app, 'administrator');
    const paths = Object.keys(ACCESS).flatMap((route) =>
      route.startsWith('GET ') && !/[:*]/.test(route) ? [route.slice('GET '.length)] : [],
    );
    expect(paths.length).toBeGreaterThan(40);
    for (const path of [...paths, manage]) {
      const reply = await browser.get(path);
      expect([path, secret.test(await reply.text())]).toEqual([path, false]);
    }
    for (const table of [
      'jobs',
      'audit_entries',
      'subscriptions',
      'subscription_requests',
      'subscription_news',
    ]) {
      const found = await owner.query(`select from ${table} t where t::text ~ 'kenari'
        or encode(convert_to(t::text, 'UTF8'), 'hex') like '%' || encode('kenari-', 'hex') || '%'`);
      expect([table, found.rows.length]).toEqual([table, 0]);
    }
  });
});

describe('subscriptions where no mail server is set up', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ PUSH_SERVICES: 'off', KABASHOAX_RATE_LIMITS: 'on' });
  });
  afterAll(() => app.close());

  it('say so, offer what there is, and take no address', async () => {
    for (const [path, words, feed] of [
      ['/langganan', 'Langganan lewat surel belum tersedia di sini.', '/arsip/feed.atom'],
      ['/en/langganan', 'Subscribing by e-mail is not available here yet.', '/en/arsip/feed.atom'],
    ] as const) {
      const page = await (await app.fetch(path)).text();
      expect(page).toContain(words);
      expect(page).toContain(`href="${feed}"`);
      expect(page).not.toContain('data-push');
      const body = new URLSearchParams({ address: 'nama@contoh.id', semua: 'ya', langkah: 'surel' });
      const unstamped = await app.fetch(path, { method: 'POST', body });
      expect([unstamped.status, (await unstamped.text()).includes('nama@contoh.id')]).toEqual([422, false]);
    }
    const everything = { everything: true, topics: [], kelurahan: [], rhythm: '' };
    await expect(app.get(Subscribing).ask(everything, 'nama@contoh.id')).rejects.toMatchObject({
      ...{ kind: 'unavailable', code: 'subscription.no-mail' },
    });
  });
});
