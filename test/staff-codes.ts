import { Secret, TOTP } from 'otpauth';

const PERIOD_MS = 30_000;
/** A code of the half minute before still counts for this long into the present one, with time to send it. */
const STILL_GOOD_MS = 15_000;

/** What one person has on the phone and on paper. A code works once, so each call gives another. */
export class Authenticator {
  private lastStep = 0;
  private paper: string[] = [];

  constructor(readonly secret: string) {}

  /** Reads the key off the page that shows it. */
  static from(page: string): Authenticator {
    const key = /<code class="key">([A-Z2-7 ]+)<\/code>/.exec(page)?.[1];
    if (key === undefined) throw new Error('no key on this page');
    return new Authenticator(key.replaceAll(' ', ''));
  }

  /** Keeps the recovery codes of a page. */
  keep(page: string): void {
    this.paper = [...page.matchAll(/<code>([0-9A-Z]{5}-[0-9A-Z]{5})<\/code>/g)].map(([, code]) => code ?? '');
  }

  /** A code nobody has used: of this half minute or the ones beside it, then from the paper. */
  code(): string {
    const now = Math.floor(Date.now() / PERIOD_MS);
    const first = Date.now() % PERIOD_MS < STILL_GOOD_MS ? now - 1 : now;
    const step = Math.max(this.lastStep + 1, first);
    if (step > now + 1) return this.paper.shift() ?? '';
    this.lastStep = step;
    return this.at(step);
  }

  /** The code of a step, whether it was used or not. */
  at(step: number): string {
    return new TOTP({ secret: Secret.fromBase32(this.secret) }).generate({ timestamp: step * PERIOD_MS });
  }

  /** Recovery codes that are left. */
  get codesOnPaper(): readonly string[] {
    return this.paper;
  }
}

/** Everybody's phone in this spec file, by site and address. */
const PHONES = new Map<string, Authenticator>();

export const phoneOf = (site: string, email: string): Authenticator | undefined =>
  PHONES.get(`${site} ${email.trim().toLowerCase()}`);

export function setPhone(site: string, email: string, phone: Authenticator): void {
  PHONES.set(`${site} ${email.trim().toLowerCase()}`, phone);
}
