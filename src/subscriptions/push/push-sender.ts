import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/index.js';
import { encryptFor } from './encrypt.js';
import { isPushService } from './push-services.js';
import { hasKeys, type PushTarget } from './target.js';
import { Vapid } from './vapid.js';

/** A push service that does not answer is not waited for. */
const TIMEOUT_MS = 10_000;
/** How long the service keeps a message for a browser that is off, in seconds. */
const KEPT_SECONDS = 24 * 60 * 60;

/** A browser with this answer is not there any more. */
const GONE: readonly number[] = [404, 410];

/** Sends messages to browsers through the push service that each of them named. */
@Injectable()
export class PushSender {
  private readonly services: readonly string[];
  private readonly loopback: boolean;

  constructor(
    private readonly vapid: Vapid,
    config: AppConfig,
  ) {
    const listed = config.PUSH_SERVICES.split(',').map((name) => name.trim().toLowerCase());
    this.services = listed.filter((name) => name !== '' && name !== 'off');
    this.loopback = config.FETCH_ALLOW_LOOPBACK === 'on';
  }

  /** False when no push service may be asked. */
  get ready(): boolean {
    return this.services.length > 0;
  }

  /** Whether something can be sent there, as far as can be told without sending it. */
  takes(target: PushTarget): boolean {
    return this.allows(target.endpoint) && hasKeys(target);
  }

  /** Sends one message; false when that browser is gone for good. Throws for any other failure, so that the ledger tries again. */
  async send(target: PushTarget, message: string): Promise<boolean> {
    // The list may have grown shorter since the browser subscribed.
    if (!this.allows(target.endpoint)) return false;
    const response = await fetch(target.endpoint, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        authorization: await this.vapid.authorization(target.endpoint),
        'content-encoding': 'aes128gcm',
        'content-type': 'application/octet-stream',
        ttl: String(KEPT_SECONDS),
        urgency: 'normal',
      },
      body: encryptFor(target, Buffer.from(message)),
    });
    await response.body?.cancel();
    if (GONE.includes(response.status)) return false;
    if (!response.ok) throw new Error(`The push service answered ${response.status}`);
    return true;
  }

  private allows(endpoint: string): boolean {
    return this.ready && isPushService(endpoint, this.services, this.loopback);
  }
}
