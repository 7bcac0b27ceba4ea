import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DrawingBudget } from '../../../abuse/index.js';
import { ArchiveService, type AnswerView } from '../../../archive/index.js';
import { PictureDrawer, pictureOf, type Picture } from '../../../cards/index.js';
import { AppError } from '../../../common/index.js';
import { AppConfig, publicUrl } from '../../../config/index.js';
import { Proofs, printedCode } from '../../../proof/index.js';
import type { Lang } from '../../words/index.js';
import { CARD_SIZES, type CardShape } from './card-face.js';
import { faceOfAnswer } from './face-of-answer.js';
import { SquareCard } from './square-card.js';
import { WideCard } from './wide-card.js';

/**
 * A card of a revision changes when the revision is corrected or withdrawn, and nobody may go on showing the old one:
 * so it is kept for minutes, and asking again costs neither a drawing nor its bytes.
 */
const KEPT = 'public, max-age=300';
/** Seconds after which it is worth trying again. */
const RETRY_AFTER = '5';

const CARDS = { wide: WideCard, square: SquareCard };

interface Wanted {
  slug: string;
  revision: string;
  shape: CardShape;
  lang: Lang;
}

/** The picture of a revision, to send on, to put into a status, and for what chats show of a link. */
@Controller('kartu/:slug')
export class CardsController {
  constructor(
    private readonly archive: ArchiveService,
    private readonly proofs: Proofs,
    private readonly drawer: PictureDrawer,
    private readonly budget: DrawingBudget,
    private readonly config: AppConfig,
  ) {}

  @Get(':revision.png')
  @Header('content-type', 'image/png')
  wide(
    @Param() { slug, revision }: Record<'slug' | 'revision', string>,
    @Query('bahasa') lang: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    return this.answer({ slug, revision, shape: 'wide', lang: langFrom(lang) }, request, reply);
  }

  @Get(':revision/persegi.png')
  @Header('content-type', 'image/png')
  square(
    @Param() { slug, revision }: Record<'slug' | 'revision', string>,
    @Query('bahasa') lang: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    return this.answer({ slug, revision, shape: 'square', lang: langFrom(lang) }, request, reply);
  }

  /** A withdrawn answer has a card that says so, with 410: who shows pictures shows it, who fetches previews does not. */
  private async answer(
    wanted: Wanted,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const view = await this.revision(wanted);
    const picture = await this.pictureOf(view, wanted);
    const etag = `"${picture.print}"`;
    void reply
      .header('etag', etag)
      .header('cache-control', KEPT)
      .header('cross-origin-resource-policy', 'cross-origin');
    if (view.withdrawnAt !== null) reply.status(410);
    else if (request.headers['if-none-match'] === etag) {
      reply.status(304);
      return undefined;
    }
    return this.draw(picture, request, reply);
  }

  private async revision({ slug, revision }: Wanted): Promise<AnswerView> {
    if (!/^[1-9]\d{0,5}$/.test(revision)) {
      throw new AppError('not-found', 'answer.unknown', 'Revisi ini tidak ditemukan.');
    }
    return this.archive.revision(slug, Number(revision));
  }

  private async pictureOf(view: AnswerView, { shape, lang }: Wanted): Promise<Picture> {
    const proof = await this.proofs.of(view.slug, view.revision);
    const face = faceOfAnswer({
      lang,
      view,
      code: proof && printedCode(proof.code),
      site: publicUrl(this.config),
    });
    const Card = CARDS[shape];
    return pictureOf(<Card face={face} />, CARD_SIZES[shape]);
  }

  private async draw(picture: Picture, request: FastifyRequest, reply: FastifyReply): Promise<Buffer> {
    try {
      return await this.drawer.draw(picture, () => this.budget.charge(request.ip));
    } catch (error) {
      if (error instanceof AppError) void reply.header('retry-after', RETRY_AFTER).removeHeader('etag');
      throw error;
    }
  }
}

const langFrom = (asked: unknown): Lang => (asked === 'en' ? 'en' : 'id');
