import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AnswerView } from '../archive/index.js';
import { AppConfig, publicUrl } from '../config/index.js';
import { Mailer } from '../mail/index.js';
import { confirmLetter, newsLetter, type Letter } from './letter-text.js';
import { revisionNow } from './news.service.js';
import { SubscriptionLinks } from './subscription-links.js';
import type { Subscriber } from './subscriptions.service.js';

/** Letters of subscriptions. Each carries the ways to change it and to end it. */
@Injectable()
export class SubscriptionLetters {
  private readonly host: string;

  constructor(
    private readonly mailer: Mailer,
    private readonly links: SubscriptionLinks,
    config: AppConfig,
  ) {
    this.host = new URL(publicUrl(config)).hostname;
  }

  /** Asks the holder of an address whether a wish is theirs; throws what the mail server says. */
  async confirm(address: string, requestId: string): Promise<void> {
    if (!this.mailer.ready) return;
    const letter = confirmLetter(this.links.addressOf('confirm', requestId));
    await this.send(address, letter, `confirm:${requestId}`);
  }

  /**
   * Tells of answers; false when the mail server says that there is no such mailbox. Throws whatever else it says, so
   * that the ledger tries again.
   */
  async tell({ id, address }: Subscriber, answers: readonly AnswerView[]): Promise<boolean> {
    const stop = this.links.addressOf('stop', id);
    const letter = newsLetter(answers, { stop, manage: this.links.addressOf('manage', id) });
    const occasion = answers.map((each) => `${each.id}:${revisionNow(each)}`).join();
    // RFC 8058: mail programs show a button that ends the subscription with one tap. It asks for this address alone; a
    // mailto: beside it would lead to a mailbox that nobody reads.
    const headers = {
      'List-Unsubscribe': `<${stop}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    };
    try {
      await this.send(address, letter, `${id}:${occasion}`, headers);
    } catch (error) {
      if (!saysNoMailbox(error)) throw error;
      return false;
    }
    return true;
  }

  private async send(
    to: string,
    letter: Letter,
    occasion: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const digest = createHash('sha256').update(occasion).digest('hex').slice(0, 40);
    await this.mailer.send({ to, ...letter, messageId: `<${digest}@${this.host}>`, headers });
  }
}

/** Only what is said of the mailbox itself (RFC 3463, X.1.1): a server that refuses us says other things. */
const saysNoMailbox = (error: unknown): boolean =>
  error instanceof Error &&
  'response' in error &&
  typeof error.response === 'string' &&
  /^55\d[ -]5\.1\.1\b/.test(error.response);
