import { createECDH, createPrivateKey, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SignJWT } from 'jose';
import { AppConfig, publicUrl, Secrets } from '../../config/index.js';

/** How long a signature holds; push services take at most 24 hours (RFC 8292, 2). */
const HOLDS = '12h';

/**
 * Who we are to push services (RFC 8292). The key follows from the root secret, so that it is the same in every process
 * and a browser's subscription outlives every restart.
 */
@Injectable()
export class Vapid {
  /** What browsers are given when they subscribe: uncompressed, base64url. */
  readonly publicKey: string;
  private readonly key: KeyObject;
  private readonly subject: string;

  constructor(config: AppConfig, secrets: Secrets) {
    const pair = createECDH('prime256v1');
    const secret = secrets.key('web-push');
    // 32 bytes that are no number of the curve come once in 2^32.
    pair.setPrivateKey(secret);
    const point = pair.getPublicKey();
    this.publicKey = point.toString('base64url');
    const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
    const jwk = { kty: 'EC', crv: 'P-256', x, y, d: secret.toString('base64url') };
    this.key = createPrivateKey({ format: 'jwk', key: jwk });
    this.subject = config.MAIL_FROM ? `mailto:${config.MAIL_FROM}` : publicUrl(config);
  }

  /** The Authorization header for one push service. */
  async authorization(endpoint: string): Promise<string> {
    const token = await new SignJWT({})
      .setProtectedHeader({ typ: 'JWT', alg: 'ES256' })
      .setAudience(new URL(endpoint).origin)
      .setSubject(this.subject)
      .setExpirationTime(HOLDS)
      .sign(this.key);
    return `vapid t=${token}, k=${this.publicKey}`;
  }
}
