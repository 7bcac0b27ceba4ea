import { Injectable } from '@nestjs/common';
import { isEmail } from 'class-validator';
import { DataSource } from 'typeorm';
import { topicsInUse } from '../archive/index.js';
import { cleanText } from '../common/index.js';
import { Mailer } from '../mail/index.js';
import { PushSubscriptions } from './push/push-subscriptions.service.js';
import type { PushTarget } from './push/target.js';
import { SubscriptionRequests } from './requests.service.js';
import { Subscriptions } from './subscriptions.service.js';
import { complaint, notNow, readableWish, refuse, wrongWith, type TypedWish, type Wish } from './wish.js';

/** What can be subscribed to here and now. */
export interface Offer {
  /** Whether letters can be sent. */
  mail: boolean;
  /** What a browser subscribes with; null when no push service may be asked. */
  pushKey: string | null;
  topics: string[];
}

/** What subscribers themselves can do. Nothing here gives back an address. */
@Injectable()
export class Subscribing {
  constructor(
    private readonly db: DataSource,
    private readonly requests: SubscriptionRequests,
    private readonly subscriptions: Subscriptions,
    private readonly push: PushSubscriptions,
    private readonly mailer: Mailer,
  ) {}

  async offer(): Promise<Offer> {
    return { mail: this.mailer.ready, pushKey: this.push.publicKey, topics: await this.choosable() };
  }

  /**
   * Asks the holder of an address whether the wish is theirs; says the same whether the address is known or not.
   * 'invalid' for a wish or an address that cannot be; 'unavailable' while no letter can be sent.
   */
  async ask(typed: TypedWish, typedAddress: string): Promise<void> {
    if (!this.mailer.ready) throw notNow('subscription.no-mail');
    const address = cleanText(typedAddress);
    const wish = readableWish(typed, await this.choosable());
    refuse([...wrongWith(wish), ...(isEmail(address) ? [] : [complaint('address', 'address.invalid')])]);
    await this.requests.ask(wish, address);
  }

  /** 'invalid' for a wish that cannot be, or a browser that we cannot send to. */
  async askBrowser(typed: TypedWish, target: PushTarget): Promise<void> {
    const wish = readableWish(typed, await this.choosable());
    refuse(wrongWith(wish));
    await this.push.subscribe(target, wish);
  }

  /** Ends what goes to a browser; says whether there was something. */
  async endBrowser(target: PushTarget): Promise<boolean> {
    return this.push.end(target);
  }

  /** What a link asks to confirm. 'not-found' `subscription.link-unknown`, as for all that take a token. */
  async requested(token: string): Promise<Wish> {
    return this.requests.find(token);
  }

  /** Subscribes whoever holds the link, once; gives the token of the page where it is changed and ended. */
  async confirm(token: string): Promise<string> {
    return this.requests.confirm(token);
  }

  /** What the holder of a link in a letter hears of, and every topic that can be chosen. */
  async managed(token: string): Promise<{ wish: Wish; topics: string[] }> {
    const wish = await this.subscriptions.managed(token);
    return { wish, topics: await this.choosable(wish.topics) };
  }

  /** Takes effect with the next letter. */
  async change(token: string, typed: TypedWish): Promise<void> {
    const { topics } = await this.managed(token);
    const wish = readableWish(typed, topics);
    refuse(wrongWith(wish));
    await this.subscriptions.change(token, wish);
  }

  async end(token: string): Promise<boolean> {
    return this.subscriptions.end(token);
  }

  /** Whether a link of a letter still ends something; looking ends nothing. */
  async canStop(token: string): Promise<boolean> {
    return this.subscriptions.canStop(token);
  }

  /** Ends and erases at once; says whether there was something. */
  async stop(token: string): Promise<boolean> {
    return this.subscriptions.stop(token);
  }

  /** `known`: topics that were chosen before, which the archive may not have any more. */
  private async choosable(known: readonly string[] = []): Promise<string[]> {
    return [...new Set([...(await topicsInUse(this.db.manager)), ...known])];
  }
}
