import { deflateSync } from 'node:zlib';
import {
  AgenciesService,
  type InquiryInput,
  type IssuedLink,
  type ReplyInput,
} from '../src/agencies/index.js';
import { AgencyReplies, CaseInquiries } from '../src/fact-finding/index.js';
import { DeskHouse, strange } from './fact-finding-house.js';
import { asOperator } from './support/index.js';

export const QUESTION = 'Apakah benar bantuan beras dihentikan mulai bulan depan?';

export const reply = (changes: Partial<ReplyInput> = {}): ReplyInput => ({
  name: 'Maria Tefa',
  position: 'Kepala Bidang Bantuan Sosial',
  text: 'Kabar itu tidak benar. Bantuan beras tetap disalurkan sampai Desember 2026.',
  ...changes,
});

/** The smallest PDF that a reader opens; `more` stands among its objects. */
export function pdf(more = ''): Buffer {
  const body = [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj',
    ...(more === '' ? [] : [more]),
    '',
  ].join('\n');
  const contents = ['xref', '0 1', '0000000000 65535 f ', 'trailer<</Size 4/Root 1 0 R>>', ''].join('\n');
  return Buffer.from(`${body}${contents}startxref\n${Buffer.byteLength(body, 'latin1')}\n%%EOF\n`, 'latin1');
}

/** An object stream, in which dictionaries hide from whoever reads the bytes alone. */
export function hidden(dictionary: string): string {
  const packed = deflateSync(Buffer.from(dictionary, 'latin1'));
  return `4 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>stream\n${packed.toString('latin1')}\nendstream endobj`;
}

/** The desk with agencies to ask. */
export class InquiryHouse {
  private agencies = 0;

  private constructor(readonly desk: DeskHouse) {}

  static async open(settings: Record<string, string> = {}): Promise<InquiryHouse> {
    return new InquiryHouse(await DeskHouse.open({ PUBLIC_URL: 'https://kabashoax.test', ...settings }));
  }

  get inquiries(): CaseInquiries {
    return this.desk.app.get(CaseInquiries);
  }

  get replies(): AgencyReplies {
    return this.desk.app.get(AgencyReplies);
  }

  get directory(): AgenciesService {
    return this.desk.app.get(AgenciesService);
  }

  /** An agency that can be asked. */
  async agency(name?: string, email = ''): Promise<string> {
    const id = await this.newAgency(await this.desk.person('editor'), name, email);
    await this.confirm(id);
    return id;
  }

  /** An agency that nobody but its author has read. */
  async newAgency(
    editor: string,
    name = `Dinas Percobaan ${(this.agencies += 1)}`,
    email = '',
  ): Promise<string> {
    return this.directory.create(editor, {
      ...{ name, shortName: '', kind: 'department', topics: ['aid'], note: '', active: true },
      ...{ email, whatsapp: '0812 3456 7890' },
    });
  }

  async confirm(id: string): Promise<void> {
    const { print } = await this.directory.byId(id);
    await this.directory.confirm(await this.desk.person('editor'), id, print);
  }

  /** A case that somebody holds. */
  async held(staffId: string): Promise<{ caseId: string; code: string }> {
    const asked = await this.desk.ask(strange());
    await this.desk.leases.claim(asked.caseId, staffId);
    await this.desk.cases.describe(asked.caseId, staffId, 'Bantuan beras dihentikan', false);
    return asked;
  }

  input(agencyIds: readonly string[], changes: Partial<InquiryInput> = {}): InquiryInput {
    return { agencyIds, question: QUESTION, urgency: 'normal', channel: 'whatsapp', ...changes };
  }

  /** Asks one agency for a case and gives the link. */
  async asked(caseId: string, staffId: string, agencyId: string): Promise<IssuedLink & { token: string }> {
    const [link] = await this.inquiries.ask(caseId, staffId, this.input([agencyId]));
    if (!link) throw new Error('nobody was asked');
    return { ...link, token: tokenIn(link.url) };
  }

  /** Lets time pass for one inquiry: everything about it lies so many hours further back. */
  async age(inquiryId: string, hours: number): Promise<void> {
    await asOperator(this.desk.app.database, async (owner) => {
      await owner.query(`alter table inquiries disable trigger user`);
      await owner.query(
        `update inquiries set sent_at = sent_at - $2 * interval '1 hour',
           first_due_at = first_due_at - $2 * interval '1 hour', due_at = due_at - $2 * interval '1 hour',
           remind_at = remind_at - $2 * interval '1 hour' where id = $1`,
        [inquiryId, hours],
      );
      await owner.query(`alter table inquiries enable trigger user`);
      await owner.query(
        `update inquiry_links set expires_at = expires_at - $2 * interval '1 hour' where inquiry_id = $1`,
        [inquiryId, hours],
      );
    });
  }

  close(): Promise<void> {
    return this.desk.close();
  }
}

export const tokenIn = (url: string): string => url.split('/').at(-1) ?? '';
