import { randomInt, randomUUID } from 'node:crypto';
import { until } from './browser.js';
import { SAID, type Colleague, type House } from './house.js';

/** Who works on one case at a time. */
export interface Team {
  finder: Colleague;
  editor: Colleague;
  agency: { id: string; email: string };
}

/** What became of one question. */
export interface Lived {
  email: string;
  slug: string;
  revisions: number;
  withdrawn: boolean;
}

/** Words that no other case has. */
const strange = (): string =>
  Array.from({ length: 9 }, () =>
    Array.from({ length: 8 }, () => String.fromCharCode(97 + randomInt(26))).join(''),
  ).join(' ');

/** One question from the asking to the answer, its corrections, and sometimes its withdrawal. */
export class Life {
  private readonly text = `Apakah benar kabar ${strange()}?`;
  private readonly title = `Kabar ${strange().slice(0, 40)}`;
  readonly email = `warga-${randomUUID().slice(0, 8)}@contoh.id`;
  private caseId = '';
  private slug = '';
  private revisions = 0;

  constructor(
    private readonly house: House,
    private readonly team: Team,
  ) {}

  async live(): Promise<Lived> {
    await this.ask();
    await this.take();
    await this.capture();
    await this.inquire();
    const wanted = randomInt(1, 3);
    while (this.revisions < wanted) await this.publish();
    const withdrawn = Math.random() < 0.3;
    if (withdrawn) await this.withdraw();
    return { email: this.email, slug: this.slug, revisions: this.revisions, withdrawn };
  }

  private get path(): string {
    return `/meja/kasus/${this.caseId}`;
  }

  private is(from: string, ...values: unknown[]): () => Promise<boolean> {
    return async () => (await this.house.count(from, [this.caseId, ...values])) > 0;
  }

  /** As a phone on a bad line does it: the same key each time. */
  private async ask(): Promise<void> {
    const key = randomUUID();
    const contact = { channel: 'email', address: this.email };
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    let code = '';
    await until(
      'asking',
      () => Promise.resolve(code !== ''),
      async () => {
        const web = this.house.addresses[randomInt(this.house.addresses.length)] ?? '';
        const body = JSON.stringify({ text: this.text, contact });
        const signal = AbortSignal.timeout(15_000);
        const reply = await fetch(`${web}/api/v1/questions`, { method: 'POST', headers, body, signal });
        if (reply.status !== 201) throw new Error(`${reply.status} ${await reply.text()}`);
        code = ((await reply.json()) as { receiptCode: string }).receiptCode;
      },
    );
    await until('taking in', async () => {
      const rows = await this.house.rows<{ case_id: string | null }>(
        'select case_id from questions where text = $1',
        [this.text],
      );
      this.caseId = rows[0]?.case_id ?? '';
      return this.caseId !== '';
    });
  }

  private async take(): Promise<void> {
    const { id, browser } = this.team.finder;
    await until('taking the case', this.is('cases where id = $1 and lease_holder = $2', id), async () => {
      await browser.open(this.path);
      await browser.press('Ambil kasus');
    });
    await until('describing', this.is('cases where id = $1 and claim = $2', this.title), async () => {
      await browser.open(this.path);
      await browser.press('Simpan pilahan', { 'case-claim': this.title, 'case-topic': 'prices' });
    });
  }

  private async capture(): Promise<void> {
    const { browser } = this.team.finder;
    const captures = 'case_captures k join captures c on c.id = k.capture_id where k.case_id = $1';
    await until('ordering a capture', this.is(captures), async () => {
      await browser.open(`${this.path}/bukti`);
      await browser.press('Rekam halaman', { 'link-url': `${this.house.site}/${this.caseId}` });
    });
    await until('capturing', this.is(`${captures} and c.status = 'done'`));
    for (const publisher of ['Pos Kupang', 'RRI Kupang'])
      await until(
        'quoting',
        this.is('evidence where case_id = $1 and publisher = $2', publisher),
        async () => {
          await browser.open(`${this.path}/bukti`);
          await browser.open(browser.valueOf('a[href*="/rekaman/"]', 'href'));
          await browser.press('Tambahkan bukti', {
            ...{ 'evidence-quote': SAID, 'evidence-type': 'media' },
            ...{ 'evidence-publisher': publisher, 'evidence-title': 'Tetap buka' },
          });
        },
      );
  }

  private async inquire(): Promise<void> {
    const { finder, agency } = this.team;
    await until('asking an agency', this.is('inquiries where case_id = $1'), async () => {
      await finder.browser.open(`${this.path}/klarifikasi`);
      await finder.browser.press('Kirim pertanyaan', {
        [`inquiry-agency-${agency.id}`]: 'ya',
        'inquiry-channel': 'email',
      });
    });
    let link = '';
    await until('the letter to the agency', () => {
      const letter = this.house.post.to(agency.email).find((each) => each.includes(this.title));
      link = /\/klarifikasi\/[\w-]{43}/.exec(letter ?? '')?.[0] ?? '';
      return Promise.resolve(link !== '');
    });
    const replied = 'inquiry_replies r join inquiries i on i.id = r.inquiry_id where i.case_id = $1';
    await until('the reply', this.is(replied), async () => {
      const phone = this.house.visitor();
      await phone.open(link);
      const reply = 'Tempat itu tetap buka. Tidak ada surat penutupan.';
      await phone.press('Kirim jawaban', { name: 'Ibu Direktur', position: 'Direktur', text: reply });
    });
  }

  private async publish(): Promise<void> {
    const { finder, editor } = this.team;
    const revision = this.revisions + 1;
    const drafts = 'drafts d where case_id = $1 and revision_target = $2';
    if (revision > 1)
      await until(
        'beginning a correction',
        this.is(`cases where id = $1 and status = 'correcting'`),
        async () => {
          await finder.browser.open(`${this.path}/tinjau`);
          await finder.browser.press('Mulai koreksi');
        },
      );
    const written = `draft_versions v join ${drafts.replace('where', 'on d.id = v.draft_id where')}`;
    await until('writing', this.is(written, revision), async () => {
      await finder.browser.open(`${this.path}/draf`);
      await finder.browser.press('Simpan versi baru', this.draft(revision));
    });
    await until('asking for review', this.is(`${drafts} and status <> 'writing'`, revision), async () => {
      await finder.browser.open(`${this.path}/draf`);
      await finder.browser.press('Minta ditinjau');
    });
    const published = `answers where case_id = $1 and current_revision = $2`;
    await until('publishing', this.is(published, revision), async () => {
      await editor.browser.open(`${this.path}/tinjau`);
      await editor.browser.press('Setujui dan terbitkan');
    });
    this.revisions = revision;
    await this.told();
  }

  private draft(revision: number): Record<string, string> {
    return {
      ...{ 'draft-title': this.title, 'draft-claim': this.title, 'draft-verdict': 'SALAH' },
      ...{ 'draft-kind': 'fabricated', 'draft-summary': summaryOf(revision) },
      ...{ 'draft-explanation': 'Kami bertanya kepada **pengelola**.', 'draft-topics': 'pasar' },
      ...(revision > 1 && { 'draft-changeNote': `Diperbaiki pada revisi ${revision}.` }),
    };
  }

  /** The public reads it from every process, and whoever asked is told of it before it changes again. */
  private async told(): Promise<void> {
    const [answer] = await this.house.rows<{ slug: string }>('select slug from answers where case_id = $1', [
      this.caseId,
    ]);
    this.slug = answer?.slug ?? '';
    await this.house.everywhere(`/jawaban/${this.slug}`, 200, summaryOf(this.revisions));
    await until(`the card of ${this.slug}`, async () => {
      const card = await this.house.ask(`/kartu/${this.slug}/${this.revisions}.png`);
      return card.headers.get('content-type') === 'image/png';
    });
    await until(`the letter about revision ${this.revisions} to ${this.email}`, () =>
      Promise.resolve(this.house.lettersTo(this.email).size >= this.revisions),
    );
  }

  private async withdraw(): Promise<void> {
    const { editor } = this.team;
    const { browser } = editor;
    const gone = this.is('answers where case_id = $1 and withdrawn_at is not null');
    await until('withdrawing', gone, async () => {
      await this.house.signIn(editor);
      await browser.open(`${this.path}/tinjau`);
      await browser.press('Tarik dari halaman umum', { 'withdraw-reason': 'Sumbernya ditarik penerbitnya.' });
    });
    await this.house.everywhere(`/jawaban/${this.slug}`, 410, 'Sumbernya ditarik');
  }
}

const summaryOf = (revision: number): string => `Menurut pengelola tempat itu buka (${revision}).`;
