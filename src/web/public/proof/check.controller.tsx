import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ArchiveService, ProofCheck } from '../../../archive/index.js';
import { cleanText } from '../../../common/index.js';
import { Proofs, readCode } from '../../../proof/index.js';
import { PageLang, comesBack, href, seeOther } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';
import { checkPage, type Checked } from './check.page.js';

/** Nobody types more than this as a code. */
const TYPED_MAX = 100;

/** Whether a card is ours, and whether it still holds. */
@Controller()
export class CheckController {
  constructor(
    private readonly proofs: Proofs,
    private readonly archive: ArchiveService,
    private readonly check: ProofCheck,
  ) {}

  @Get('verifikasi')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-cache')
  async page(
    @PageLang() lang: Lang,
    @Query('kode') given: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (given === undefined) return checkPage(lang, '', { kind: 'nothing' });
    const typed = typeof given === 'string' ? cleanText(given).slice(0, TYPED_MAX) : '';
    const checked = await this.checked(lang, typed);
    if (checked.kind === 'mistake') comesBack(reply);
    return checkPage(lang, typed, checked);
  }

  /** Short enough for a QR code. */
  @Get('v/:code')
  code(
    @PageLang() lang: Lang,
    @Param('code') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    return seeOther(reply, href(lang, `/verifikasi?kode=${encodeURIComponent(code.slice(0, TYPED_MAX))}`));
  }

  private async checked(lang: Lang, typed: string): Promise<Checked> {
    const read = readCode(typed);
    if ('problem' in read)
      return { kind: 'mistake', message: words(lang).proof.check.mistakes[read.problem] };
    const coded = await this.proofs.byCode(read.code);
    const proof = coded && (await this.proofs.of(coded.slug, coded.revision));
    if (!proof) return { kind: 'unknown' };
    const { slug, revision } = coded;
    const broken = (await this.check.problemsOf(slug, revision)).length > 0;
    return { kind: 'known', view: await this.archive.revision(slug, revision), proof, broken };
  }
}
