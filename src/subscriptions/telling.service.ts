import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AnswerView } from '../archive/index.js';
import { SubscriptionLetters } from './letters.service.js';
import { SubscriptionNews } from './news.service.js';
import { pushMessage } from './push/push-letter.js';
import { PushSender } from './push/push-sender.js';
import { readTarget } from './push/target.js';
import { Subscriptions, type Subscriber } from './subscriptions.service.js';

/** Tells one subscriber everything that waits, in one letter. */
@Injectable()
export class Telling {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly news: SubscriptionNews,
    private readonly letters: SubscriptionLetters,
    private readonly push: PushSender,
  ) {}

  /** Tells, and writes down what was told in the same transaction. Who is not there any more is erased. */
  async tell(tx: EntityManager, subscriptionId: string): Promise<void> {
    const subscriber = await this.subscriptions.subscriber(tx, subscriptionId);
    if (!subscriber) return;
    const answers = await this.news.waiting(tx, subscriptionId);
    if (answers.length === 0) return;
    if (await this.reach(subscriber, answers)) await this.news.told(tx, subscriptionId, answers);
    else await this.subscriptions.lose(tx, subscriptionId);
  }

  /** False when there is nobody to reach any more. */
  private async reach(subscriber: Subscriber, answers: readonly AnswerView[]): Promise<boolean> {
    if (subscriber.channel === 'push')
      return this.push.send(readTarget(subscriber.address), pushMessage(answers));
    return this.letters.tell(subscriber, answers);
  }
}
