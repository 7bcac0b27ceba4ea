import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Mailer } from '../mail/index.js';
import { letterMessage, type Letter, type LetterContent } from './inquiry-letters.js';
import { InquiryLinks } from './inquiry-links.service.js';

type Addressed = Omit<LetterContent, 'url'> & { email: string | null };

/** Only while the link opens and a reply is awaited, and to no address that only one person has seen. */
const LETTER = `
  select i.agency_name as "agencyName", i.claim, i.question, i.due_at as "dueAt", l.expires_at as "expiresAt", a.email
  from inquiry_links l join inquiries i on i.id = l.inquiry_id join agencies a on a.id = i.agency_id
  where l.id = $1 and l.ended_at is null and l.expires_at > now() and i.status = any($2) and a.confirmed`;

/** When each kind of letter still makes sense. */
const WHILE: Readonly<Record<Letter, readonly string[]>> = {
  question: ['sent', 'overdue', 'published_without_reply'],
  reminder: ['sent'],
  overdue: ['overdue'],
};

/** Letters to agencies. */
@Injectable()
export class InquiryMail {
  constructor(
    private readonly links: InquiryLinks,
    private readonly mailer: Mailer,
  ) {}

  /** Sends one letter with the link in it; throws what the mail server says, so that the ledger tries again. */
  async send(tx: EntityManager, linkId: string, letter: Letter): Promise<void> {
    const [found] = await tx.query<Addressed[]>(LETTER, [linkId, WHILE[letter]]);
    if (!this.mailer.ready || !found?.email) return;
    const content = { ...found, url: this.links.addressOf(linkId) };
    const occasion = `${linkId}:${letter}:${found.dueAt.getTime()}`;
    await this.mailer.send(letterMessage(found.email, letter, content, occasion));
    if (letter === 'question')
      await tx.query(
        `update inquiry_links set mailed_at = now(), mailed_to = $2 where id = $1 and mailed_at is null`,
        [linkId, found.email],
      );
  }
}
