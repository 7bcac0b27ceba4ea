import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { openText, sealText } from '../common/seal.js';
import { Secrets } from '../config/index.js';

/** How a subscriber is reached: by letter, or through the push service of a browser. */
export const CHANNELS = ['email', 'push'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Seals addresses, and knows one again without being able to tell what it is. */
@Injectable()
export class Vault {
  private readonly sealing: Buffer;
  private readonly printing: Buffer;

  constructor(secrets: Secrets) {
    this.sealing = secrets.key('subscription-contact');
    this.printing = secrets.key('subscription-address');
  }

  seal(holderId: string, address: string): Buffer {
    return sealText(this.sealing, holderId, address);
  }

  open(holderId: string, sealed: Buffer): string {
    return openText(this.sealing, holderId, sealed);
  }

  /** Equal for equal addresses; nothing can be read from it without a key that the database does not know. */
  print(channel: Channel, address: string): Buffer {
    const same = channel === 'email' ? address.toLowerCase() : address;
    return createHmac('sha256', this.printing).update(`${channel}\n${same}`).digest();
  }
}
