import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AppError } from '../common/index.js';
import { KeyRing, type PublishedKey } from './key-ring.js';
import type { SignedHead } from './log-entry.js';
import type { ProofFile } from './proof-file.js';
import { ProofLog } from './proof-log.js';
import { Proofs } from './proofs.js';

/** Lines of the log that one request gets. */
const LINES = 1_000;

const WHOLE = /^[1-9]\d{0,8}$/;

/** What programs read to check us without trusting us. */
@Controller()
export class ProofController {
  constructor(
    private readonly proofs: Proofs,
    private readonly log: ProofLog,
    private readonly keys: KeyRing,
  ) {}

  @Get('.well-known/kabashoax-keys.json')
  @Header('content-type', 'application/jwk-set+json; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  async published(): Promise<{ keys: PublishedKey[] }> {
    return { keys: await this.keys.published() };
  }

  /** What the log comes to at this moment. */
  @Get('data/log/head.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'no-cache')
  head(): Promise<SignedHead> {
    return this.log.head();
  }

  /** The log from entry `from` on, one JSON object a line; nothing after the last. */
  @Get('data/log.jsonl')
  @Header('content-type', 'application/jsonl; charset=utf-8')
  @Header('cache-control', 'no-cache')
  async lines(
    @Query('from') from: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const first = from === undefined ? 1 : wholeNumber(from);
    const lines = await this.log.lines(first, LINES);
    if (lines.length === LINES)
      void reply.header('link', `</data/log.jsonl?from=${first + LINES}>; rel="next"`);
    return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  }

  /** The proof of the newest revision; of a withdrawn answer, that it was withdrawn. */
  @Get('jawaban/:slug/bukti.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'no-cache')
  current(@Param('slug') slug: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<ProofFile> {
    return this.proof(slug, null, reply);
  }

  @Get('jawaban/:slug/revisi/:n/bukti.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'no-cache')
  revision(
    @Param('slug') slug: string,
    @Param('n') n: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProofFile> {
    return this.proof(slug, wholeNumber(n), reply);
  }

  /** Of a withdrawn revision only that, the date and the reason are left; it stays so when the answer comes back. */
  private async proof(slug: string, revision: number | null, reply: FastifyReply): Promise<ProofFile> {
    const asked = await this.proofs.file(slug, revision);
    const said = asked ?? (await this.proofs.file(slug, null));
    const withdrawn = said && (await this.proofs.withdrawal(slug, said.entry.index));
    if (withdrawn) void reply.status(410);
    const found = withdrawn ?? asked;
    if (found) return found;
    throw new AppError(
      'not-found',
      'proof.unknown',
      'Tidak ada pernyataan kami yang ditandatangani di sini.',
    );
  }
}

function wholeNumber(value: unknown): number {
  if (typeof value === 'string' && WHOLE.test(value)) return Number(value);
  throw new AppError('invalid', 'proof.number', 'Nomor harus bilangan bulat mulai dari 1.');
}
