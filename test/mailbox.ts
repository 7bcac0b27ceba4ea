import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What a sender leaves behind that is stopped, or killed on purpose, in the middle of a letter: no fault of ours. */
const BROKEN_OFF = new Set(['ECONNRESET', 'EPIPE']);

/** A mail server on loopback that keeps what it is given. */
export class Mailbox {
  readonly mails: { to: string; text: string }[] = [];
  refusals = 0;
  /** An address that this server has no mailbox for. */
  unknown = '';
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const noMailbox = Object.assign(new Error('5.1.1 No such mailbox'), { responseCode: 550 });
      done(address === this.unknown ? noMailbox : null);
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (this.refusals > 0) {
          this.refusals -= 1;
          done(new Error('Try again later'));
          return;
        }
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        this.mails.push({ to, text: Buffer.concat(parts).toString('utf8') });
        done();
      });
    },
  });

  constructor() {
    this.server.on('error', (error: NodeJS.ErrnoException) => {
      if (!BROKEN_OFF.has(error.code ?? '')) throw error;
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }

  to(address: string): string[] {
    return this.mails.filter((mail) => mail.to === address).map(({ text }) => decoded(text));
  }
}

/** Quoted-printable (RFC 2045) back to text. */
const decoded = (mail: string): string =>
  mail
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
