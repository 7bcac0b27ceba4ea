import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Subscriptions } from '../subscriptions.service.js';
import { complaint, refuse, type Wish } from '../wish.js';
import { PushSender } from './push-sender.js';
import { writeTarget, type PushTarget } from './target.js';
import { Vapid } from './vapid.js';

/** Browsers that are told. Whoever knows what a push service calls a browser is that browser. */
@Injectable()
export class PushSubscriptions {
  constructor(
    private readonly db: DataSource,
    private readonly subscriptions: Subscriptions,
    private readonly sender: PushSender,
    private readonly vapid: Vapid,
  ) {}

  /** What a browser subscribes with; null when no push service may be asked. */
  get publicKey(): string | null {
    return this.sender.ready ? this.vapid.publicKey : null;
  }

  /** Subscribes a browser; what it heard of before is replaced. 'invalid' for an address we do not send to. */
  async subscribe(target: PushTarget, wish: Wish): Promise<void> {
    refuse(this.sender.takes(target) ? [] : [complaint('', 'push.unusable')]);
    const reach = { channel: 'push', address: writeTarget(target) } as const;
    await this.db.transaction((tx) => this.subscriptions.keep(tx, reach, { ...wish, rhythm: 'at_once' }));
  }

  /** Ends what goes to a browser; says whether there was something. */
  async end(target: PushTarget): Promise<boolean> {
    return this.subscriptions.forget({ channel: 'push', address: writeTarget(target) });
  }
}
