import { Injectable, Logger } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { AppConfig, publicUrl } from '../config/index.js';
import type { Message } from './message.js';

/** Bounds on a mail server that does not answer; shorter than a transaction may be idle. */
const CONNECT_MS = 10_000;
const SILENCE_MS = 20_000;

/** E-mail through SMTP_URL. Knows no one: whoever sends says where to. Used by job handlers, never within a request. */
@Injectable()
export class Mailer {
  private readonly transport: Transporter | null;
  private readonly from: string;

  constructor(config: AppConfig) {
    const url = config.SMTP_URL;
    this.from = config.MAIL_FROM ?? `kabashoax@${mailHost(publicUrl(config))}`;
    this.transport =
      url === undefined
        ? null
        : createTransport({
            url,
            connectionTimeout: CONNECT_MS,
            greetingTimeout: CONNECT_MS,
            socketTimeout: SILENCE_MS,
          });
    if (!this.transport)
      new Logger('Mail').warn(
        'SMTP_URL belum diatur: tidak ada surel yang dikirim. Penanya membaca jawabannya di halaman tiket, tim di mejanya.',
      );
  }

  /** False when nothing is set up; then nothing is sent, and pages are the only way. */
  get ready(): boolean {
    return this.transport !== null;
  }

  /** Sends one message; throws what the mail server says, so that the ledger tries again. */
  async send({ to, subject, text, messageId, headers }: Message): Promise<void> {
    await this.transport?.sendMail({
      from: { name: 'Kupang Kabashoax', address: this.from },
      to,
      subject,
      text,
      messageId,
      headers: { ...headers, 'Auto-Submitted': 'auto-generated' },
    });
  }
}

/** A host that a mail address can end in; an IP address cannot. */
function mailHost(address: string): string {
  const { hostname } = new URL(address);
  return /^[\d.]+$|:/.test(hostname) ? 'localhost' : hostname;
}
