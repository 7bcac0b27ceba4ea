import type { Browser as Chromium, Page } from 'playwright-core';
import { AgenciesService } from '../src/agencies/index.js';
import { StaffService, type Role } from '../src/staff/index.js';
import { draft, strange } from './fact-finding-house.js';
import { hidden, InquiryHouse, pdf, QUESTION, reply } from './inquiry-house.js';
import { drawing, PLANTED, photograph, polyglot, SVG } from './picture-material.js';
import { Browser } from './staff-browser.js';
import { startChromium } from './support/index.js';

const PASSWORD = 'tiga ekor kuda sandalwood';

/** What a page says, without its head. */
const main = (page: string): string => page.slice(page.indexOf('<main'));

const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');

/** Pictures of the pages for whoever wants to look: only where a folder is named. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

describe('agencies on the web', () => {
  let house: InquiryHouse;
  let finder: Browser;
  let finderId: string;
  let editor: Browser;
  let chrome: Chromium;

  beforeAll(async () => {
    house = await InquiryHouse.open({ PUBLIC_URL: 'http://127.0.0.1:3000' });
    [finder, finderId] = await signedIn('fact-finder');
    [editor] = await signedIn('editor');
    chrome = await startChromium();
  });
  afterAll(async () => {
    await chrome.close();
    await house.close();
  });

  async function signedIn(role: Role): Promise<[Browser, string]> {
    const email = `${role}@kupang.test`;
    const id = await house.desk.app
      .get(StaffService)
      .create({ email, name: `Nama ${role}`, role, password: PASSWORD });
    const browser = new Browser(house.desk.app.url);
    await browser.signIn(email, PASSWORD);
    return [browser, id];
  }

  async function asked() {
    const { caseId, code } = await house.held(finderId);
    return { caseId, code, ...(await house.asked(caseId, finderId, await house.agency())) };
  }

  const send = (
    token: string,
    step: string,
    files: readonly File[] = [],
    fields: Record<string, string> = {},
  ): Promise<Response> => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...reply(), ...fields, langkah: step }))
      form.set(name, value);
    for (const file of files) form.append('files', file);
    return house.desk.app.fetch(`/klarifikasi/${token}`, { method: 'POST', body: form });
  };

  const file = (bytes: Buffer, name: string, type = 'application/pdf'): File =>
    new File([new Uint8Array(bytes)], name, { type });

  const look = async (token: string): Promise<string> =>
    main(await (await house.desk.app.fetch(`/klarifikasi/${token}`)).text());

  describe('the journey', () => {
    it('goes from the case to a phone and back, without JavaScript on a 360 px screen', async () => {
      const { caseId } = await house.held(finderId);
      const agency = await house.agency('Dinas Ketahanan Pangan Contoh');
      const form = {
        [`inquiry-agency-${agency}`]: 'ya',
        'inquiry-question': QUESTION,
        'inquiry-urgency': 'normal',
        'inquiry-channel': 'whatsapp',
      };
      const shown = await finder.submit(`/meja/kasus/${caseId}/klarifikasi`, form);
      expect(shown.status).toBe(200);
      expect(shown.headers.get('cache-control')).toBe('no-store');
      const page = await shown.text();
      expect(page).toContain('https://wa.me/6281234567890?text=');
      const token = /klarifikasi\/([\w-]{43})/.exec(page)?.[1] ?? '';

      const context = await chrome.newContext({
        viewport: { width: 360, height: 740 },
        javaScriptEnabled: false,
        baseURL: house.desk.app.url,
      });
      const phone = await context.newPage();
      await phone.goto(`/klarifikasi/${token}`);
      await shot(phone, 'klarifikasi-360');
      expect(await overflow(phone)).toBe(0);
      await phone.getByLabel('Nama Anda').fill('Maria Tefa');
      await phone.getByRole('button', { name: 'Kirim jawaban' }).click();
      await shot(phone, 'klarifikasi-salah-360');
      expect(await phone.getByLabel('Nama Anda').inputValue()).toBe('Maria Tefa');
      await phone.getByLabel('Jabatan').fill('Kepala Bidang');
      await phone.getByLabel('Jawaban', { exact: true }).fill(reply().text);
      await phone.getByLabel('Dokumen atau foto').setInputFiles([
        { name: 'surat edaran.pdf', mimeType: 'application/pdf', buffer: pdf() },
        { name: 'gudang.jpg', mimeType: 'image/jpeg', buffer: await photograph() },
      ]);
      await phone.getByRole('button', { name: 'Simpan dulu' }).click();
      expect(await phone.locator('main').textContent()).toContain('Tersimpan.');
      await shot(phone, 'klarifikasi-simpan-360');
      await phone.locator('summary').filter({ hasText: 'Perlu waktu' }).click();
      await phone.getByLabel('Sampai tanggal').selectOption({ index: 1 });
      await phone.getByLabel('Alasannya').fill('Menunggu data dari gudang.');
      await phone.getByRole('button', { name: 'Minta waktu' }).click();
      expect(await phone.locator('main').textContent()).toContain('sudah diperpanjang');
      await phone.goto(`/klarifikasi/${token}`);
      expect(await phone.getByLabel('Jawaban', { exact: true }).inputValue()).toBe(reply().text);
      await phone.getByRole('button', { name: 'Kirim jawaban' }).click();
      expect(await phone.locator('h1').textContent()).toBe('Jawaban Anda sudah kami terima');
      expect(await phone.locator('main').textContent()).toContain('surat edaran.pdf');
      await shot(phone, 'klarifikasi-terkirim-360');
      expect(await overflow(phone)).toBe(0);
      expect(await phone.locator('form').count()).toBe(0);
      await context.close();

      const desk = main(await (await finder.get(`/meja/kasus/${caseId}/klarifikasi`)).text());
      expect(desk).toContain(reply().text);
      expect(desk).toContain('Sudah menjadi bukti');
      expect(desk).toContain('Menunggu data dari gudang.');
      const download = /klarifikasi\/berkas\/[\w-]+/.exec(desk)?.[0] ?? '';
      const document = await finder.get(`/meja/kasus/${caseId}/${download}`);
      expect(document.headers.get('content-disposition')).toMatch(
        /^attachment; filename="dokumen-\w+\.pdf"$/,
      );
      expect(document.headers.get('x-content-type-options')).toBe('nosniff');
      expect(document.headers.get('content-security-policy')).toContain('sandbox');
      expect(Buffer.from(await document.arrayBuffer()).equals(pdf())).toBe(true);
      const picture = /\/meja\/gambar\/[\w-]+/.exec(desk)?.[0] ?? '';
      const bytes = Buffer.from(await (await finder.get(picture)).arrayBuffer());
      expect(bytes.toString('latin1')).not.toContain(PLANTED.camera);
      expect(await (await finder.get(`/meja/kasus/${caseId}/bukti`)).text()).toContain(reply().text);
    });

    it('shows who is waited for on the ticket', async () => {
      const { code, agencyName } = await asked();
      const body = new URLSearchParams({ code });
      const ticket = await (await house.desk.app.fetch('/tiket', { method: 'POST', body })).text();
      expect(ticket).toContain(`Menunggu jawaban ${agencyName} sejak`);
    });

    it('speaks English under /en, and keeps to it', async () => {
      const { token } = await asked();
      const page = await (await house.desk.app.fetch(`/en/klarifikasi/${token}`)).text();
      expect(page).toContain('Request for clarification');
      const body = new FormData();
      body.set('langkah', 'kirim');
      const back = await house.desk.app.fetch(`/en/klarifikasi/${token}`, { method: 'POST', body });
      expect(back.status).toBe(422);
      expect(await back.text()).toContain('Write your position');
    });
  });

  describe('the link', () => {
    it('gives one equal answer to what is wrong, ended or too old, and gives back what was typed', async () => {
      const ended = await asked();
      await house.inquiries.renewLink(ended.caseId, finderId, ended.inquiryId, 'whatsapp');
      const old = await asked();
      await house.age(old.inquiryId, 60 * 24);
      const withdrawn = await asked();
      await house.inquiries.withdraw(withdrawn.caseId, finderId, withdrawn.inquiryId, 'Salah alamat.');
      const tokens = [ended.token, old.token, withdrawn.token, 'A'.repeat(43), 'x', '%27'];
      const pages = await Promise.all(
        tokens.map(async (token) => {
          const answer = await house.desk.app.fetch(`/klarifikasi/${token}`);
          return `${answer.status} ${main(await answer.text())}`;
        }),
      );
      expect([...new Set(pages)]).toHaveLength(1);
      expect(pages[0]).toMatch(/^404 .*Tautan ini tidak berlaku/s);
      const posted = await send(old.token, 'kirim', [file(pdf(), 'surat.pdf')]);
      expect(posted.status).toBe(404);
      expect(await posted.text()).toContain(reply().text);
    });

    it('after the reply shows what was sent and takes nothing more; the same twice is no complaint', async () => {
      const { token } = await asked();
      expect((await send(token, 'kirim')).headers.get('location')).toContain(`/klarifikasi/${token}`);
      expect((await send(token, 'kirim')).status).toBe(303);
      const other = await send(token, 'kirim', [], { text: 'Kami berubah pikiran sama sekali.' });
      expect(other.status).toBe(409);
      const page = main(await other.text());
      expect(page).toContain('Kami berubah pikiran sama sekali.');
      expect(page).toContain(reply().text);
      expect(await look(token)).not.toContain('<form');
    });

    it('tells search engines, referrers and caches nothing', async () => {
      const { token } = await asked();
      const answer = await house.desk.app.fetch(`/klarifikasi/${token}`);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(await answer.text()).toContain('<meta name="robots" content="noindex">');
      expect(await (await house.desk.app.fetch('/robots.txt')).text()).toContain('Disallow: /klarifikasi/');
    });

    it('reaches nothing of the desk', async () => {
      const { token, caseId } = await asked();
      const page = await look(token);
      expect(page).not.toContain(caseId);
      expect(page).not.toContain('/meja');
      const answer = await house.desk.app.fetch(`/meja/kasus/${caseId}/klarifikasi?token=${token}`);
      expect(answer.status).toBe(303);
    });
  });

  describe('a hostile document', () => {
    it.each([
      ['a PDF that is cut off', () => pdf().subarray(0, -30), 'rusak atau terpotong'],
      ['a PDF with a page behind it', () => Buffer.concat([pdf(), Buffer.from('<script>')]), 'rusak'],
      ['a PDF with a script', () => pdf('4 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj'), 'memuat program'],
      [
        'a PDF with a script by another spelling',
        () => pdf('4 0 obj<</S/J#61vaScript>>endobj'),
        'memuat program',
      ],
      ['a PDF with a script in a packed stream', () => pdf(hidden('4 0 <</S/Launch>>')), 'memuat program'],
      ['a PDF with another file in it', () => pdf('4 0 obj<</EmbeddedFiles 5 0 R>>endobj'), 'memuat program'],
      ['a locked PDF', () => pdf('4 0 obj<</Encrypt 5 0 R>>endobj'), 'terkunci'],
      ['a bomb in a packed stream', () => pdf(hidden('0'.repeat(40_000_000))), 'rusak'],
      ['a drawing with a script', () => Buffer.from(SVG), 'hanya PDF, JPEG, PNG, atau WebP'],
      ['a program', () => Buffer.from('MZ\u0090 not a document'), 'hanya PDF, JPEG, PNG, atau WebP'],
      ['nothing', () => Buffer.alloc(0), 'kosong'],
    ])('is refused in words, and what was typed is kept: %s', async (_name, bytes, words) => {
      const { token } = await asked();
      const answer = await send(token, 'kirim', [file(bytes(), 'surat.pdf')]);
      expect(answer.status).toBe(422);
      const page = main(await answer.text());
      expect(page).toContain(words);
      expect(page).toContain(reply().text);
      expect(await look(token)).toContain(reply().text);
    });

    it('of a file that is several things at once only the picture goes on', async () => {
      const { token, caseId } = await asked();
      expect((await send(token, 'kirim', [file(await polyglot(), 'foto.pdf')])).status).toBe(303);
      const [inquiry] = (await house.inquiries.view(caseId)).inquiries;
      const [picture] = inquiry?.reply?.files ?? [];
      const shown = await finder.get(`/meja/gambar/${picture?.pictureId ?? ''}`);
      expect(Buffer.from(await shown.arrayBuffer()).toString('latin1')).not.toContain('<script');
    });

    it('three at most are kept, and each can be let go before it is sent', async () => {
      const { token, caseId } = await asked();
      const small = await drawing(40, 40).png().toBuffer();
      await send(token, 'simpan', [file(pdf(), 'satu.pdf'), file(small, 'dua.png'), file(pdf(), 'tiga.pdf')]);
      const full = await send(token, 'simpan', [file(pdf(), 'empat.pdf')]);
      expect(full.status).toBe(422);
      expect(await full.text()).toContain('empat.pdf: Paling banyak 3 berkas');
      const name = /name="(lepas-[\w-]+)"/.exec(await look(token))?.[1] ?? '';
      await send(token, 'kirim', [file(pdf(), 'empat.pdf')], { [name]: 'ya' });
      const [inquiry] = (await house.inquiries.view(caseId)).inquiries;
      expect(inquiry?.reply?.files.map((kept) => kept.name)).toEqual(['empat.pdf', 'dua.png', 'tiga.pdf']);
    });

    it('a reason for more time stays in the form when another button was pressed', async () => {
      const { token } = await asked();
      const kept = await send(token, 'simpan', [], { reason: 'Kepala bidang sedang di Jakarta.' });
      expect([kept.status, main(await kept.text())]).toEqual([
        200,
        expect.stringMatching(/Tersimpan\.[\s\S]*Maria Tefa[\s\S]*Kepala bidang sedang di Jakarta\./),
      ]);
    });

    it('is for the desk of that very case, and not before the reply is sent', async () => {
      const { token, caseId } = await asked();
      const other = await asked();
      await send(token, 'simpan', [file(pdf(), 'rahasia.pdf')]);
      const [row] = await house.desk.db.query<{ id: string }[]>(
        `select id from inquiry_files order by created_at desc limit 1`,
      );
      const path = (id: string) => `/meja/kasus/${id}/klarifikasi/berkas/${row?.id ?? ''}`;
      expect((await finder.get(path(caseId))).status).toBe(404);
      await send(token, 'kirim');
      expect((await finder.get(path(caseId))).status).toBe(200);
      expect((await finder.get(path(other.caseId))).status).toBe(404);
      expect((await house.desk.app.fetch(path(caseId))).status).toBe(303);
    });
  });

  describe('the desk', () => {
    it('gives the form back with what was typed, to the holder', async () => {
      const { caseId } = await house.held(finderId);
      const agency = await house.agency();
      const form = {
        [`inquiry-agency-${agency}`]: 'ya',
        'inquiry-question': 'Pendek',
        'inquiry-urgency': 'urgent',
        'inquiry-channel': 'email',
      };
      const back = await finder.submit(`/meja/kasus/${caseId}/klarifikasi`, form);
      expect(back.status).toBe(422);
      const page = main(await back.text());
      expect(page).toContain('Pendek');
      expect(page).toMatch(/value="urgent" checked/);
      expect(page).toContain('Surel belum dapat dikirim dari sini');
      expect(page).toMatch(new RegExp(`name="inquiry-agency-${agency}"[^>]*checked`));
    });

    it('asks for the claim in the team’s words first, keeps what was typed, and goes on once they are saved', async () => {
      const rumour = strange();
      const { caseId } = await house.desk.ask(rumour);
      await house.desk.leases.claim(caseId, finderId);
      const path = `/meja/kasus/${caseId}/klarifikasi`;
      const tab = main(await (await finder.get(path)).text());
      expect(tab).toContain('Tulis klaimnya dengan kata netral di Ringkasan');
      expect(tab).not.toContain('Kirim pertanyaan');
      const form = {
        [`inquiry-agency-${await house.agency()}`]: 'ya',
        'inquiry-question': QUESTION,
        'inquiry-urgency': 'normal',
        'inquiry-channel': 'whatsapp',
      };
      const back = await finder.submit(path, form);
      expect(back.status).toBe(422);
      const page = main(await back.text());
      expect(page).toContain('sekarang isinya masih kata penanya');
      expect(page).toContain(QUESTION);
      await finder.submit(`/meja/kasus/${caseId}/klaim`, {
        'case-claim': rumour,
        'case-urgency': 'normal',
      });
      expect(main(await (await finder.get(path)).text())).toContain('1. Apakah kabar ini benar?');
      expect((await finder.submit(path, form)).status).toBe(200);
    });

    it('turns away whoever does not hold the case, and gives back the text', async () => {
      const { caseId } = await house.held(finderId);
      const agency = await house.agency();
      const form = {
        [`inquiry-agency-${agency}`]: 'ya',
        'inquiry-question': QUESTION,
        'inquiry-urgency': 'normal',
        'inquiry-channel': 'whatsapp',
      };
      const back = await editor.submit(`/meja/kasus/${caseId}/klarifikasi`, form);
      expect(back.status).toBe(409);
      expect(await back.text()).toContain(QUESTION);
    });

    it('withdraws with a reason, and asks for it where it is missing', async () => {
      const { caseId, inquiryId } = await asked();
      const path = `/meja/kasus/${caseId}/klarifikasi/${inquiryId}/tarik`;
      const back = await finder.submit(path);
      expect(back.status).toBe(422);
      expect(await back.text()).toContain(`href="#retract-reason-${inquiryId}"`);
      const done = await finder.submit(path, { [`retract-reason-${inquiryId}`]: 'Bukan urusan dinas ini.' });
      const page = await (await finder.get(done.headers.get('location') ?? '')).text();
      expect(page).toContain('Bukan urusan dinas ini.');
      expect(page).toContain('Pertanyaan ditarik dari instansi');
    });

    it('lets fact-finders read the directory and editors keep it', async () => {
      const typed = {
        ...{ name: 'Dinas Baru Contoh', kind: 'department', active: 'ya', whatsapp: '0812-1111-2222' },
        ...{ 'topic-health': 'ya', note: 'Hubungi sekretaris.', email: 'dinas@contoh' },
      };
      expect((await finder.submit('/meja/instansi', typed)).status).toBe(403);
      expect((await finder.get('/meja/instansi/baru')).status).toBe(403);
      const back = await editor.submit('/meja/instansi', typed);
      expect(back.status).toBe(422);
      expect(await back.text()).toContain('Alamat surel ini tidak sah');
      await editor.submit('/meja/instansi', { ...typed, email: 'dinas@contoh.id' });
      const list = await (await finder.get('/meja/instansi?q=sekretaris&topik=health')).text();
      expect(list).toContain('Dinas Baru Contoh');
      expect(list).toContain('+6281211112222');
      const twice = await editor.submit('/meja/instansi', { ...typed, name: 'dinas baru contoh', email: '' });
      expect(await twice.text()).toContain('sudah ada dalam daftar');
    });

    it('lets another editor confirm what one has entered, and nobody else', async () => {
      const typed = { name: 'Dinas Belum Dibaca', kind: 'department', active: 'ya', email: 'baru@contoh.id' };
      await editor.submit('/meja/instansi', typed);
      const row = async (reader: Browser): Promise<string> =>
        main(await (await reader.get('/meja/instansi?q=Belum+Dibaca')).text());
      expect(await row(editor)).toContain('ditulis Nama editor dan dipastikan dahulu oleh penyunting lain');
      expect(await row(editor)).not.toContain('name="dibaca"');
      expect(await row(finder)).not.toContain('name="dibaca"');
      const [second] = await signedIn('administrator');
      const form = /\/meja\/instansi\/[\w-]+\/pasti/.exec(await row(second))?.[0] ?? '';
      const dibaca = /name="dibaca" value="(\w+)"/.exec(await row(second))?.[1] ?? '';
      expect((await finder.submit(form, { dibaca })).status).toBe(403);
      const own = await editor.submit(form, { dibaca });
      expect([own.status, await own.text()]).toEqual([403, expect.stringContaining('Anda tulis sendiri')]);
      expect((await second.submit(form, { dibaca: 'lama' })).status).toBe(409);
      expect((await second.submit(form, { dibaca })).headers.get('location')).toContain('selesai=pasti');
      expect(await row(second)).not.toContain('dipastikan dahulu');
    });

    it('previews who was asked as the public will read it, and says what a reply is worth', async () => {
      const { caseId } = await house.held(finderId);
      const replied = await house.asked(caseId, finderId, await house.agency('Dinas Menjawab Contoh'));
      const late = await house.asked(caseId, finderId, await house.agency('Dinas Terlambat Contoh'));
      await house.replies.send(replied.token, reply());
      await house.desk.drafts.save(caseId, finderId, 0, draft({ verdict: 'KLARIFIKASI', kind: '' }));
      const tab = async (name: string): Promise<string> =>
        main(await (await finder.get(`/meja/kasus/${caseId}/${name}`)).text());
      const preview = async (name: string): Promise<string> =>
        /srcdoc="[^"]*"/.exec(await tab(name))?.[0] ?? '';
      expect(await preview('draf')).toContain('belum menjawab ketika jawaban ini ditinjau');
      expect(await tab('bukti')).toContain('Tautannya disalin dan dikirim sendiri oleh Nama fact-finder');
      await house.desk.drafts.askReview(caseId, finderId);
      expect(await preview('tinjau')).toContain('Dinas Terlambat Contoh');
      expect(await preview('tinjau')).toContain('belum menjawab ketika jawaban ini ditinjau');
      expect(await tab('tinjau')).toContain('Tautannya disalin dan dikirim sendiri oleh Nama fact-finder');
      expect(await tab('tinjau')).not.toContain('Sesudah draf ini diserahkan');
      await house.replies.send(late.token, reply());
      expect(await tab('tinjau')).toContain('Sesudah draf ini diserahkan, Dinas Terlambat Contoh menjawab.');
      expect(await preview('tinjau')).toContain('belum menjawab ketika jawaban ini ditinjau');
    });

    it('no longer asks who is not active, and finds them only when asked to', async () => {
      const id = await house.agency('Dinas Lama Contoh');
      const agencies = house.desk.app.get(AgenciesService);
      await editor.submit(`/meja/instansi/${id}`, { name: 'Dinas Lama Contoh', kind: 'department' });
      expect((await agencies.choices()).some((choice) => choice.id === id)).toBe(false);
      expect(await (await finder.get('/meja/instansi?q=Lama')).text()).not.toContain('Dinas Lama Contoh');
      expect(await (await finder.get('/meja/instansi?q=Lama&semua=ya')).text()).toContain(
        'Dinas Lama Contoh',
      );
    });

    it.each([360, 1280])('fits a screen of %d px', async (width) => {
      const { caseId, token } = await asked();
      await house.desk.db.query(`update questions set topic = 'aid' where case_id = $1`, [caseId]);
      await house.inquiries.ask(caseId, finderId, house.input([await house.agency()], { urgency: 'urgent' }));
      await send(token, 'kirim', [file(pdf(), 'surat edaran.pdf'), file(await photograph(), 'gudang.jpg')]);
      const context = await chrome.newContext({
        viewport: { width, height: 800 },
        baseURL: house.desk.app.url,
      });
      const { url } = house.desk.app;
      await context.addCookies([{ name: 'kabashoax_sesi', value: finder.token, url: `${url}/meja` }]);
      const page = await context.newPage();
      for (const [path, name] of [
        [`/meja/kasus/${caseId}/klarifikasi`, 'tab'],
        ['/meja/instansi', 'instansi'],
        [`/klarifikasi/${(await asked()).token}`, 'klarifikasi'],
      ]) {
        await page.goto(path ?? '');
        await shot(page, `${name ?? ''}-${width}`);
        expect([path, await overflow(page)]).toEqual([path, 0]);
      }
      await context.close();
    });
  });
});
