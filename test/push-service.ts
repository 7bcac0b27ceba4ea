import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { importJWK, jwtVerify, type JWTPayload } from 'jose';

/** A browser and its push service in one: keeps what it is sent, and reads it as RFC 8291 says a browser does. */
export class PushService {
  readonly received: { headers: IncomingHttpHeaders; text: string }[] = [];
  /** What it answers with. */
  status = 201;
  private readonly own = createECDH('prime256v1');
  private readonly auth = randomBytes(16);
  private base = '';
  private readonly server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (this.status === 201)
        this.received.push({ headers: request.headers, text: this.read(Buffer.concat(parts)) });
      response.writeHead(this.status).end();
    });
  });

  async open(): Promise<void> {
    this.own.generateKeys();
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.base = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => {
        resolve();
      });
      this.server.closeAllConnections();
    });
  }

  get origin(): string {
    return this.base;
  }

  /** What the page's script writes into the form. */
  get fields(): { endpoint: string; p256dh: string; auth: string } {
    const endpoint = `${this.base}/kenari-titik-akhir`;
    return {
      endpoint,
      p256dh: this.own.getPublicKey('base64url'),
      auth: this.auth.toString('base64url'),
    };
  }

  /** The one message that came; fails as long as there is none, and when there are more. */
  first(): { headers: IncomingHttpHeaders; text: string } {
    const [message, ...more] = this.received;
    if (!message || more.length > 0) throw new Error(`${this.received.length} messages came`);
    return message;
  }

  private read(body: Buffer): string {
    const salt = body.subarray(0, 16);
    const sender = body.subarray(21, 21 + (body[20] ?? 0));
    const sealed = body.subarray(21 + sender.length);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.own.getPublicKey(), sender]);
    const secret = hkdfSync('sha256', this.own.computeSecret(sender), this.auth, info, 32);
    const part = (name: string, bytes: number): Buffer =>
      Buffer.from(
        hkdfSync('sha256', Buffer.from(secret), salt, Buffer.from(`Content-Encoding: ${name}\0`), bytes),
      );
    const opening = createDecipheriv('aes-128-gcm', part('aes128gcm', 16), part('nonce', 12));
    opening.setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([opening.update(sealed.subarray(0, -16)), opening.final()]);
    if (plain.at(-1) !== 2) throw new Error('not the last record');
    return plain.subarray(0, -1).toString('utf8');
  }
}

/** Who signed a message and what they say, as a push service checks it (RFC 8292); throws for a wrong signature. */
export async function signatureOf(authorization: string): Promise<{ by: string; claims: JWTPayload }> {
  const [, token = '', by = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization) ?? [];
  const point = Buffer.from(by, 'base64url');
  const [x, y] = [point.toString('base64url', 1, 33), point.toString('base64url', 33)];
  const { payload } = await jwtVerify(token, await importJWK({ kty: 'EC', crv: 'P-256', x, y }, 'ES256'));
  return { by, claims: payload };
}
