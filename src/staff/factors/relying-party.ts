import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { AppConfig, publicUrl } from '../../config/index.js';

/** This site as passkeys know it (WebAuthn's relying party). A passkey made for another address never fits here. */
@Injectable()
export class RelyingParty {
  readonly name = 'Kupang Kabashoax';
  readonly origin: string;
  /** The host's name. */
  readonly id: string;
  /** Browsers offer passkeys to a name over https, and to localhost; never to a bare IP address. */
  readonly available: boolean;

  constructor(config: AppConfig) {
    const { origin, hostname, protocol } = new URL(publicUrl(config));
    this.origin = origin;
    this.id = hostname;
    const isAddress = isIP(hostname) !== 0 || hostname.startsWith('[');
    this.available = !isAddress && (protocol === 'https:' || hostname === 'localhost');
  }
}
