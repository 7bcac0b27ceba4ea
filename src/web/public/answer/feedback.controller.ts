import { Controller, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FormStamps, guardFacts } from '../../../abuse/index.js';
import { AppError } from '../../../common/index.js';
import { Feedback } from '../../../readers/index.js';
import { PageLang, readForm } from '../../kit/index.js';
import type { Lang } from '../../words/index.js';
import { feedbackPage, feedbackSentPage } from './feedback.page.js';
import { readerComplaints } from './reader-complaints.js';

const HTML = 'text/html; charset=utf-8';

/** "Did this help?" */
@Controller('jawaban')
export class FeedbackController {
  constructor(
    private readonly feedback: Feedback,
    private readonly stamps: FormStamps,
  ) {}

  @Post(':slug/membantu')
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async tap(
    @Param('slug') slug: string,
    @PageLang() lang: Lang,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const helpful = helpfulIn(request.body);
    const { answer, key } = await this.feedback.tap(slug, helpful, request.ip);
    const stamp = this.stamps.issue('ticket');
    return feedbackPage(lang, { slug: answer.slug, helpful, tap: key, stamp });
  }

  @Post(':slug/membantu/kalimat')
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async say(
    @Param('slug') slug: string,
    @PageLang() lang: Lang,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { body } = request;
    const [read, helpful] = [readForm(body), helpfulIn(body)];
    const [tap, typed] = [read('kunci'), read('text')];
    try {
      await this.feedback.say(tap, typed, guardFacts(request, body, 'ticket'));
    } catch (error) {
      const errors = readerComplaints(error, lang, reply);
      const stamp = this.stamps.issue('ticket', body);
      return feedbackPage(lang, { slug, helpful, tap, stamp, typed, errors });
    }
    return feedbackSentPage(lang, slug);
  }
}

/** 'invalid' for a form that was not ours. */
function helpfulIn(body: unknown): boolean {
  const said = readForm(body)('membantu');
  if (said === 'ya') return true;
  if (said === 'tidak') return false;
  throw new AppError('invalid', 'feedback.choice', 'Pilih ya atau tidak.');
}
