import { AppError } from '../../common/index.js';
import { readHead, readLog, type LogLine, type SignedHead } from '../../proof/index.js';
import { textOf } from './places.js';

/** An answer as its address names it. */
interface Named {
  slug: string;
  /** null: the newest. */
  revision: string | null;
}

const ANSWER = /^(?:\/en)?\/jawaban\/([a-z0-9-]+)(?:\/revisi\/(\d+))?(?:\/bukti\.json)?\/?$/;

/** A portal somewhere, as everybody can read it. */
export class Site {
  private readonly origin: string;
  private readonly path: string;

  constructor(address: string) {
    if (!URL.canParse(address)) throw new AppError('invalid', 'verify.address', `${address} bukan alamat.`);
    const { origin, pathname } = new URL(address);
    this.origin = origin;
    this.path = pathname;
  }

  /** 'invalid' `verify.address` when the address is not that of an answer. */
  get answer(): Named {
    const [, slug, revision = null] = ANSWER.exec(this.path) ?? [];
    if (slug !== undefined) return { slug, revision };
    throw new AppError(
      'invalid',
      'verify.address',
      'Alamat ini bukan alamat jawaban (…/jawaban/…). Untuk memeriksa seluruh log, tambahkan --log.',
    );
  }

  get keysAddress(): string {
    return `${this.origin}/.well-known/kabashoax-keys.json`;
  }

  proof(): Promise<string> {
    const { slug, revision } = this.answer;
    const part = revision === null ? '' : `/revisi/${revision}`;
    return textOf(`${this.origin}/jawaban/${slug}${part}/bukti.json`);
  }

  /** What readers are shown, when the address is that of the newest revision; null otherwise. */
  async shown(): Promise<unknown> {
    const { slug, revision } = this.answer;
    return revision === null ? JSON.parse(await textOf(`${this.origin}/api/v1/answers/${slug}`)) : null;
  }

  async head(): Promise<SignedHead> {
    return readHead(await textOf(`${this.origin}/data/log/head.json`));
  }

  /** The entry with this number, as the log shows it today. */
  async line(index: number): Promise<LogLine | undefined> {
    return (await this.page(index))[0];
  }

  /** The whole log. A site that hands out the same lines again and again is stopped by whoever reads their numbers. */
  async *lines(): AsyncGenerator<LogLine> {
    for (let from = 1; ;) {
      const page = await this.page(from);
      yield* page;
      if (page.length === 0) return;
      from += page.length;
    }
  }

  private async page(from: number): Promise<LogLine[]> {
    return readLog(await textOf(`${this.origin}/data/log.jsonl?from=${from}`));
  }
}
