import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ArchiveService, type AnswerView } from '../../../archive/index.js';
import { AppError } from '../../../common/index.js';
import { AppConfig, publicUrl } from '../../../config/index.js';
import type { Lang } from '../../words/index.js';
import { answerAt } from './answer-address.js';
import { oembedOf, oembedXml } from './oembed.js';

const TYPES = { json: 'application/json; charset=utf-8', xml: 'text/xml; charset=utf-8' };

/** Tells sites how to show an answer whose address somebody has pasted. */
@Controller('oembed')
export class OembedController {
  constructor(
    private readonly archive: ArchiveService,
    private readonly config: AppConfig,
  ) {}

  @Get()
  @Header('access-control-allow-origin', '*')
  @Header('cache-control', 'public, max-age=300')
  async show(
    @Query() query: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const format = textOf(query['format']) ?? 'json';
    if (format !== 'json' && format !== 'xml') {
      // What the specification wants for a format that there is not.
      reply.status(501).type('text/plain; charset=utf-8');
      return 'json, xml\n';
    }
    const site = publicUrl(this.config);
    const { lang, view } = await this.answer(site, textOf(query['url']) ?? '');
    const bounds = { maxWidth: pixels(query['maxwidth']), maxHeight: pixels(query['maxheight']) };
    const fields = oembedOf({ lang, view, site, ...bounds });
    reply.type(TYPES[format]);
    return format === 'json' ? JSON.stringify(fields) : oembedXml(fields);
  }

  /** Throws `answer.unknown` also for what was withdrawn: there is nothing left to embed anew. */
  private async answer(site: string, url: string): Promise<{ lang: Lang; view: AnswerView }> {
    const wanted = answerAt(site, url);
    const view = wanted && (await this.archive.bySlug(wanted.slug));
    if (view?.withdrawnAt !== null) {
      throw new AppError('not-found', 'answer.unknown', 'Jawaban ini tidak ditemukan.');
    }
    return { lang: wanted?.lang ?? 'id', view };
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A bound in whole pixels; null for none, or for what is no bound. */
function pixels(value: unknown): number | null {
  const text = textOf(value) ?? '';
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null;
}
