import { AskBack, InterimReader, InterimStatements } from '../../src/fact-finding/index.js';
import { DataDump } from '../../src/open-data/index.js';
import { PartnersService } from '../../src/partners/index.js';
import { Proofs } from '../../src/proof/index.js';
import { ObjectionDesk } from '../../src/readers/index.js';
import { Asker } from '../asker.js';
import { draft } from '../fact-finding-house.js';
import { InquiryHouse, reply } from '../inquiry-house.js';
import { Mailbox } from '../mailbox.js';
import { importAnswer } from '../publishing-house.js';
import { eventually, loadExamples } from '../support/index.js';

/** What the outside checkers are told beside the portal's address: paths that only its own history makes. */
export interface Addresses {
  /** Pages that everybody may come to. */
  pages: string[];
  /** Pages that only a link of one's own leads to, and states that few see; some are addresses of another portal. */
  states: string[];
}

/** A portal with something of every kind on its public pages, as two people of the team and some residents brought about. */
export class FilledPortal {
  private readonly addresses: Addresses = { pages: [], states: [] };
  private subscribers = 0;
  private people = { author: '', editor: '', second: '' };

  private constructor(
    readonly house: InquiryHouse,
    private readonly mailbox: Mailbox,
    /** Where this portal's letters go; another process beside it must send there, too. */
    readonly smtpUrl: string,
  ) {}

  /** `settings` must say at which lasting address the links of its letters lead. */
  static async open(settings: Record<string, string>): Promise<FilledPortal> {
    const mailbox = new Mailbox();
    const smtpUrl = await mailbox.open();
    const house = await InquiryHouse.open({ ...settings, SMTP_URL: smtpUrl });
    const portal = new FilledPortal(house, mailbox, smtpUrl);
    await portal.fill();
    return portal;
  }

  /** With links of letters that nobody has used yet. */
  async freshAddresses(): Promise<Addresses> {
    const { pages, states } = this.addresses;
    return { pages, states: [...states, ...(await this.subscriber())] };
  }

  async close(): Promise<void> {
    await this.house.close();
    await this.mailbox.close();
  }

  private async fill(): Promise<void> {
    const { desk } = this.house;
    this.people = await desk.team();
    await loadExamples(desk.app.database);
    await importAnswer(desk.app.database, {});
    const water = await this.publish(
      'Apakah air PDAM di Oesapa beracun sejak Senin, banyak yang sakit perut?',
    );
    await this.correct(water.caseId);
    await this.objection(water.slug);
    await this.withdrawn();
    await this.asked();
    await this.underCheck();
    await this.partner();
    await desk.db.transaction((tx) => desk.app.get(DataDump).make(tx));
    await eventually(async () =>
      expect(await desk.db.query(`select name from jobs where status <> 'done' and run_at <= now()`)).toEqual(
        [],
      ),
    );
    await this.proof(water.slug);
    const { slug } = water;
    this.addresses.pages.push(
      `/jawaban/${slug}`,
      `/jawaban/${slug}/revisi/1`,
      `/jawaban/${slug}/revisi/2/perubahan`,
    );
    this.addresses.states.push(`/tiket/${water.code}`, `/papan/${slug}`, `/sematan/${slug}`);
    this.addresses.states.push(`/jawaban/${slug}/keberatan`);
    const imported = await desk.db.query<{ slug: string }[]>(
      `select slug from answers where origin = 'import'`,
    );
    this.addresses.states.push(...imported.map((answer) => `/jawaban/${answer.slug}`));
  }

  /** Asks, writes with two sources, and has it approved. */
  private async publish(text: string, change = {}): Promise<{ caseId: string; code: string; slug: string }> {
    const { desk } = this.house;
    const { author, editor } = this.people;
    const asked = await desk.ask(text);
    await desk.leases.claim(asked.caseId, author);
    await desk.sourced(asked.caseId, author);
    await desk.drafts.save(asked.caseId, author, 0, draft({ circulating: text, ...change }));
    await desk.drafts.askReview(asked.caseId, author);
    await desk.reviews.approve(asked.caseId, editor, 1);
    const [row] = await desk.db.query<{ slug: string }[]>('select slug from answers where case_id = $1', [
      asked.caseId,
    ]);
    return { ...asked, slug: row?.slug ?? '' };
  }

  private async correct(caseId: string): Promise<void> {
    const { drafts, reviews } = this.house.desk;
    const { author, editor } = this.people;
    await drafts.startCorrection(caseId, author);
    const summary = 'Pemeriksaan laboratorium di empat titik menunjukkan air aman.';
    await drafts.save(caseId, author, 0, draft({ summary, changeNote: 'Jumlah titik uji dibetulkan.' }));
    await drafts.askReview(caseId, author);
    await reviews.approve(caseId, editor, 1);
  }

  private async withdrawn(): Promise<void> {
    const { caseId, slug } = await this.publish('Benarkah kantor lurah Naikoten Satu tutup selamanya?', {
      title: 'Kantor lurah Naikoten Satu tetap buka',
      claim: 'Kantor lurah Naikoten Satu ditutup selamanya',
    });
    await this.house.desk.reviews.withdraw(caseId, this.people.editor, 'Memuat nama seorang warga.');
    this.addresses.states.push(`/jawaban/${slug}`);
  }

  /** One objection that was decided, so that its outcome stands under the answer. */
  private async objection(slug: string): Promise<void> {
    const { app } = this.house.desk;
    const asker = new Asker(app);
    const text = 'Kalimat kedua keliru: pengujian dilakukan di empat titik, bukan tiga.';
    await asker.post(`/jawaban/${slug}/keberatan`, { role: 'agency', text, evidence: '' });
    const desk = app.get(ObjectionDesk);
    const { items } = await desk.list(this.people.second, 1);
    const decision = { outcome: 'declined', reason: 'Laporan uji yang diumumkan menyebut tiga titik.' };
    await desk.decide(this.people.second, items[0]?.id ?? '', decision);
  }

  /** An agency that has not replied yet, and one that has. */
  private async asked(): Promise<void> {
    const { author } = this.people;
    for (const name of ['Dinas Sosial Kota Kupang', 'Dinas Perhubungan Kota Kupang']) {
      const { caseId, code } = await this.house.held(author);
      const { token } = await this.house.asked(caseId, author, await this.house.agency(name));
      const hasReplied = name.includes('Perhubungan');
      if (hasReplied)
        await new Asker(this.house.desk.app).post(`/klarifikasi/${token}`, { ...reply(), langkah: 'kirim' });
      this.addresses.states.push(`/klarifikasi/${token}`, `/tiket/${code}`);
    }
  }

  /** A rumour under check: something is said of it already, and its asker is asked back. */
  private async underCheck(): Promise<void> {
    const { desk } = this.house;
    const { author, editor } = this.people;
    const { caseId, code } = await desk.ask('Benarkah air laut surut di Pantai Kelapa Lima, tanda tsunami?');
    await desk.leases.claim(caseId, author);
    const interim = desk.app.get(InterimStatements);
    const text = 'Tim sedang memeriksa kabar ini. BPBD meminta warga menunggu pengumuman resmi.';
    await interim.propose(caseId, author, { text, sourceId: '' });
    const { newest } = await desk.app.get(InterimReader).desk(caseId);
    await interim.approve(caseId, editor, newest?.id ?? '');
    await desk.app.get(AskBack).ask(caseId, author, null, 'Di grup mana Anda menerimanya, dan kapan?');
    this.addresses.states.push(`/tiket/${code}`);
  }

  private async partner(): Promise<void> {
    const partners = this.house.desk.app.get(PartnersService);
    const about = 'Koran harian di Kupang.';
    const typed = { name: 'Pos Kupang', url: 'https://kupang.tribunnews.com', feedUrl: '', about };
    const id = await partners.add(this.people.author, typed);
    await partners.confirm(this.people.editor, id, (await partners.byId(id)).print);
  }

  /** Somebody who has said yes, and somebody who has not yet. */
  private async subscriber(): Promise<string[]> {
    const asker = new Asker(this.house.desk.app);
    this.subscribers += 1;
    const [one, other] = [`a${this.subscribers}@contoh.id`, `b${this.subscribers}@contoh.id`];
    const wish = { langkah: 'surel', semua: 'ya' };
    const confirm = async (address: string): Promise<string> => {
      await asker.submit(await asker.get('/langganan'), { ...wish, address });
      return eventually(() => {
        const [, path] =
          /(\/langganan\/konfirmasi\/[\w-]{43})/.exec(this.mailbox.to(address).at(-1) ?? '') ?? [];
        if (path === undefined) throw new Error('no letter yet');
        return Promise.resolve(path);
      });
    };
    const { html } = await asker.post(await confirm(one));
    const [manage = ''] = /\/langganan\/[\w-]{43}(?=")/.exec(html) ?? [];
    const dead = 'x'.repeat(43);
    return [manage, await confirm(other), `/langganan/${dead}`, `/langganan/berhenti/${dead}`];
  }

  private async proof(slug: string): Promise<void> {
    const proof = await this.house.desk.app.get(Proofs).of(slug, 2);
    this.addresses.pages.push(`/verifikasi?kode=${proof?.code ?? ''}`);
  }
}
