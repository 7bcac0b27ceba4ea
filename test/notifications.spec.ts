import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { LetterBudget } from '../src/abuse/index.js';
import { draft, DeskHouse, SECOND_SOURCE, source, strange } from './fact-finding-house.js';
import { Mailbox } from './mailbox.js';
import { eventually } from './support/index.js';

describe('telling who asked', () => {
  const mailbox = new Mailbox();
  let house: DeskHouse;
  let author: string;
  let editor: string;

  beforeAll(async () => {
    house = await DeskHouse.open({ SMTP_URL: await mailbox.open(), PUBLIC_URL: 'https://kabashoax.test' });
    author = await house.person('fact-finder');
    editor = await house.person('editor');
  });

  afterAll(async () => {
    await house.close();
    await mailbox.close();
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  async function published(address: string): Promise<{ caseId: string; code: string; text: string }> {
    const text = strange();
    const { caseId, code } = await house.ask(text, address);
    await house.leases.claim(caseId, author);
    await house.evidence.add(caseId, author, source());
    await house.evidence.add(caseId, author, SECOND_SOURCE);
    await house.drafts.save(caseId, author, 0, draft({ title: `Jawaban ${text.slice(0, 8)}` }));
    await house.drafts.askReview(caseId, author);
    await house.reviews.approve(caseId, editor, 1);
    return { caseId, code, text };
  }

  /** Waits until everybody who is to be told has been told. */
  const settled = () =>
    eventually(async () => {
      const waiting = await house.db.query<unknown[]>(
        `select from jobs where name in ('question.intake', 'answer.fanout', 'asker.notify') and status <> 'done'`,
      );
      expect(waiting).toHaveLength(0);
    });

  it('sends one plain mail with verdict, address and the way to erase the data', async () => {
    await published('penanya@contoh.id');
    await eventually(() => expect(mailbox.to('penanya@contoh.id')).toHaveLength(1));
    const [mail] = mailbox.to('penanya@contoh.id');
    expect(mail).toContain('Hasil pemeriksaan: Salah');
    expect(mail).toMatch(/https:\/\/kabashoax\.test\/jawaban\/jawaban-/);
    expect(mail).toContain('https://kabashoax.test/tiket');
    expect(mail).toContain('Auto-Submitted: auto-generated');
    expect(mail).toMatch(/Message-ID: <[0-9a-f]{40}@kabashoax\.test>/i);
  });

  it('tells of a correction and what changed', async () => {
    const { caseId } = await published('koreksi@contoh.id');
    await house.drafts.startCorrection(caseId, author);
    await house.drafts.save(caseId, author, 0, draft({ changeNote: 'Hasil uji ulang sudah keluar.' }));
    await house.drafts.askReview(caseId, author);
    await house.reviews.approve(caseId, editor, 1);
    await eventually(() =>
      expect(mailbox.to('koreksi@contoh.id').at(-1)).toContain('Yang berubah: Hasil uji ulang sudah keluar.'),
    );
    expect(mailbox.to('koreksi@contoh.id').at(-1)).toContain('Hasil pemeriksaannya tetap: Salah.');
  });

  it('says when the verdict is another one, and tells again when the answer is withdrawn', async () => {
    const { caseId } = await published('berubah@contoh.id');
    await house.drafts.startCorrection(caseId, author);
    const changes = { verdict: 'MENYESATKAN', kind: 'misleading', changeNote: 'Sebagian benar.' };
    await house.drafts.save(caseId, author, 0, draft(changes));
    await house.drafts.askReview(caseId, author);
    await house.reviews.approve(caseId, editor, 1);
    await eventually(() =>
      expect(mailbox.to('berubah@contoh.id').at(-1)).toContain('berubah dari Salah menjadi Menyesatkan'),
    );
    await house.reviews.withdraw(caseId, editor, 'Sumbernya ditarik penerbitnya.');
    await eventually(() =>
      expect(mailbox.to('berubah@contoh.id').at(-1)).toContain('Alasan: Sumbernya ditarik penerbitnya.'),
    );
  });

  it('tells at once who asks what is already answered', async () => {
    const { text } = await published('pertama@contoh.id');
    await house.questions.submit({ text, contact: { channel: 'email', address: 'kedua@contoh.id' } });
    await eventually(() => expect(mailbox.to('kedua@contoh.id')).toHaveLength(1));
  });

  it('writes about one revision once to a mailbox, however often it was typed in and spelled', async () => {
    // The day must not end between the first letter and the last.
    jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    const warned = jest.spyOn(Logger.prototype, 'warn');
    const { text } = await published('korban@contoh.id');
    for (const address of [
      'korban@contoh.id',
      'KORBAN@contoh.id',
      'korban+1@contoh.id',
      'korban+2@contoh.id',
    ])
      await house.questions.submit({ text, contact: { channel: 'email', address } });
    await house.questions.submit({ text, contact: { channel: 'email', address: 'lain@contoh.id' } });
    await eventually(() => expect(mailbox.to('lain@contoh.id')).toHaveLength(1));
    await settled();
    expect(mailbox.mails.filter(({ to }) => /^korban/i.test(to))).toHaveLength(1);
    const skipped = warned.mock.calls
      .map(([line]) => String(line))
      .filter((line) => /hal yang sama/.test(line));
    expect(skipped).not.toHaveLength(0);
    expect(skipped.join()).not.toContain('contoh.id');
  });

  it('counts twenty letters a day to a mailbox, whatever they are about, and none that could not be sent', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    const budget = house.app.get(LetterBudget);
    const weigh = (address: string, about: string) =>
      house.db.transaction((tx) => budget.weigh(tx, address, about));
    const lost = house.db.transaction(async (tx) => {
      expect(await budget.weigh(tx, 'penuh@contoh.id', 'kabar 1')).toBe('send');
      throw new Error('the mail server refuses');
    });
    await expect(lost).rejects.toThrow('refuses');
    for (let letter = 1; letter <= 20; letter += 1)
      expect(await weigh(`Penuh+${letter}@contoh.id`, `kabar ${letter}`)).toBe('send');
    expect(await weigh('penuh@contoh.id', 'kabar 1')).toBe('same');
    expect(await weigh('penuh@contoh.id', 'kabar 21')).toBe('enough');
    expect(await weigh('kosong@contoh.id', 'kabar 1')).toBe('send');
  });

  it('tells on the ticket page what a mailbox that had enough was not written, and the operator that it was not', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    const warned = jest.spyOn(Logger.prototype, 'warn');
    const budget = house.app.get(LetterBudget);
    for (let letter = 1; letter <= 20; letter += 1)
      await house.db.transaction((tx) => budget.weigh(tx, 'cukup@contoh.id', `kabar ${letter}`));
    const { caseId, code } = await published('cukup@contoh.id');
    await settled();
    expect(mailbox.to('cukup@contoh.id')).toHaveLength(0);
    expect(warned.mock.calls.flat()).toContainEqual(expect.stringMatching(/cukup banyak menerima surat/));
    const ticket = await (await house.app.fetch(`/tiket/${code}`)).text();
    const [answer] = await house.db.query<{ slug: string }[]>('select slug from answers where case_id = $1', [
      caseId,
    ]);
    expect(ticket).toContain(`href="/jawaban/${answer?.slug}"`);
  });

  it('tells whose question is not taken further, and leaves the reason to the ticket page', async () => {
    const { caseId } = await house.ask(strange(), 'ditolak@contoh.id');
    await house.leases.claim(caseId, author);
    await house.cases.decline(caseId, author, 'opinion', 'Ini pendapat, bukan kabar.');
    await eventually(() => expect(mailbox.to('ditolak@contoh.id')).toHaveLength(1));
    const [mail] = mailbox.to('ditolak@contoh.id');
    expect(mail).toContain('https://kabashoax.test/tiket');
    expect(mail).not.toContain('pendapat');
  });

  it('tells nobody who has had the contact erased', async () => {
    const text = strange();
    const { code, caseId } = await house.ask(text, 'lupakan@contoh.id');
    await house.tickets.eraseContact(code);
    await house.leases.claim(caseId, author);
    await house.sourced(caseId, author);
    await house.drafts.save(caseId, author, 0, draft());
    await house.drafts.askReview(caseId, author);
    await house.reviews.approve(caseId, editor, 1);
    await published('sesudahnya@contoh.id');
    await eventually(() => expect(mailbox.to('sesudahnya@contoh.id')).toHaveLength(1));
    await settled();
    expect(mailbox.to('lupakan@contoh.id')).toHaveLength(0);
  });

  it('tries again when the mail server refuses, and sends once', async () => {
    mailbox.refusals = 1;
    await published('ulang@contoh.id');
    await eventually(() => expect(mailbox.to('ulang@contoh.id')).toHaveLength(1));
    await settled();
    expect(mailbox.to('ulang@contoh.id')).toHaveLength(1);
  });

  it('leaves no address in the ledger', async () => {
    const rows = await house.db.query<unknown[]>(`select from jobs j where j::text like '%@contoh.id%'`);
    expect(rows).toHaveLength(0);
  });
});
