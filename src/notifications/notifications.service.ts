import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ArchiveService } from '../archive/index.js';
import { AskersService } from '../askers/index.js';
import { AppConfig, publicUrl } from '../config/index.js';
import { JobLedger } from '../queue/index.js';
import { AskerLetters } from './asker-letters.js';
import { answerMessage, askedMessage, declinedMessage, withdrawnMessage } from './answer-message.js';

/** Which revision of which answer; revision 0: that it was withdrawn. */
export interface Revision {
  answerId: string;
  revision: number;
}

/** Tells who asked, once per revision. */
@Injectable()
export class NotificationsService {
  private readonly portal: string;

  constructor(
    private readonly askers: AskersService,
    private readonly archive: ArchiveService,
    private readonly ledger: JobLedger,
    private readonly letters: AskerLetters,
    config: AppConfig,
  ) {
    this.portal = publicUrl(config);
  }

  /** Writes one `asker.notify` row for everybody who can be told of this revision. */
  async fanOut(tx: EntityManager, { answerId, revision }: Revision): Promise<void> {
    if (!this.letters.ready) return;
    const { withdrawals } = await this.archive.byIdIn(tx, answerId);
    const what = revision || `withdrawn:${withdrawals.length}`;
    for (const questionId of await this.askers.reachableFor(tx, answerId)) {
      const uniqueKey = `notify:${questionId}:${answerId}:${what}`;
      await this.ledger.add(tx, 'asker.notify', { questionId, answerId, revision }, { uniqueKey });
    }
  }

  /** Sends one message. Nothing is sent when the contact is erased, or the revision is no longer what the public reads. */
  async notify(tx: EntityManager, questionId: string, { answerId, revision }: Revision): Promise<void> {
    if (!this.letters.ready) return;
    const contact = await this.askers.contactFor(tx, questionId);
    if (!contact) return;
    const answer = await this.archive.byIdIn(tx, answerId);
    const now = answer.withdrawnAt === null ? answer.revision : 0;
    if (now !== revision) return;
    const message = revision === 0 ? withdrawnMessage : answerMessage;
    const about = `answer ${answerId} ${revision} ${answer.withdrawals.length}`;
    await this.letters.send(tx, about, message(contact.address, questionId, answer, this.portal));
  }

  /** Says that the question is not taken further; why, only the holder of the ticket number reads. */
  async declined(tx: EntityManager, questionId: string): Promise<void> {
    if (!this.letters.ready) return;
    const contact = await this.askers.contactFor(tx, questionId);
    if (!contact) return;
    const message = declinedMessage(contact.address, questionId, this.portal);
    await this.letters.send(tx, `declined ${questionId}`, message);
  }

  /** Says that the team has asked something back; what, only the holder of the ticket number reads. */
  async asked(tx: EntityManager, questionId: string, messageId: string): Promise<void> {
    if (!this.letters.ready) return;
    const contact = await this.askers.contactFor(tx, questionId);
    if (!contact) return;
    const message = askedMessage(contact.address, messageId, this.portal);
    await this.letters.send(tx, `asked ${messageId}`, message);
  }
}
