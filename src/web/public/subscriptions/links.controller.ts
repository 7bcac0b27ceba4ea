import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { AppError } from '../../../common/index.js';
import { TAKES_UPLOADS } from '../../../common/http/index.js';
import { Subscribing } from '../../../subscriptions/index.js';
import { PageLang, comesBack, href, inWords, readForm, seeOther } from '../../kit/index.js';
import type { Lang } from '../../words/index.js';
import {
  confirmPage,
  confirmedPage,
  lostPage,
  managePage,
  stopPage,
  stoppedPage,
  type LinkPlace,
} from './link-pages.js';
import { readWish } from './wish-form.js';

const HTML = 'text/html; charset=utf-8';

/** What the links of letters lead to. A link does one thing; opening it does nothing. */
@Controller('langganan')
export class SubscriptionLinksController {
  constructor(private readonly subscribing: Subscribing) {}

  @Get('konfirmasi/:token')
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  asked(
    @Param('token') token: string,
    @PageLang() lang: Lang,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const place = { lang, address: `/langganan/konfirmasi/${token}` };
    return orLost(place, reply, async () => confirmPage(place, await this.subscribing.requested(token)));
  }

  @Post('konfirmasi/:token')
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  confirm(
    @Param('token') token: string,
    @PageLang() lang: Lang,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const place = { lang, address: '/langganan' };
    return orLost(place, reply, async () => confirmedPage(place, await this.subscribing.confirm(token)));
  }

  @Get('berhenti/:token')
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  askToStop(
    @Param('token') token: string,
    @PageLang() lang: Lang,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const place = { lang, address: `/langganan/berhenti/${token}` };
    return orLost(place, reply, async () =>
      (await this.subscribing.canStop(token)) ? stopPage(place) : lost(place, reply),
    );
  }

  /** RFC 8058: mail programs post here by themselves, as a form of either kind, without cookies, and follow no redirect. */
  @Post('berhenti/:token')
  @HttpCode(200)
  @RouteConfig(TAKES_UPLOADS)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  stop(
    @Param('token') token: string,
    @PageLang() lang: Lang,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const place = { lang, address: '/langganan' };
    return orLost(place, reply, async () =>
      (await this.subscribing.stop(token)) ? stoppedPage(place) : lost(place, reply),
    );
  }

  @Get(':token')
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  managed(
    @Param('token') token: string,
    @Query() query: unknown,
    @PageLang() lang: Lang,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const place = { lang, address: `/langganan/${token}` };
    const saved = readForm(query)('selesai') === 'simpan';
    return orLost(place, reply, async () => {
      const { wish, topics } = await this.subscribing.managed(token);
      return managePage(place, { wish, topics, saved });
    });
  }

  @Post(':token')
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  manage(
    @Param('token') token: string,
    @Body() body: unknown,
    @PageLang() lang: Lang,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const place = { lang, address: `/langganan/${token}` };
    const ends = readForm(body)('langkah') === 'berhenti';
    return orLost(place, reply, () =>
      ends ? this.end(place, token, reply) : this.save(place, token, { body, reply }),
    );
  }

  private async end(place: LinkPlace, token: string, reply: FastifyReply): Promise<string> {
    const ended = await this.subscribing.end(token);
    return ended ? stoppedPage({ ...place, address: '/langganan' }) : lost(place, reply);
  }

  private async save(
    place: LinkPlace,
    token: string,
    { body, reply }: { body: unknown; reply: FastifyReply },
  ): Promise<string> {
    const wish = readWish(body);
    try {
      await this.subscribing.change(token, wish);
    } catch (error) {
      if (!(error instanceof AppError && error.kind === 'invalid')) throw error;
      comesBack(reply);
      const { topics } = await this.subscribing.managed(token);
      return managePage(place, { wish, topics, errors: inWords(place.lang, error.fields) });
    }
    return seeOther(reply, `${href(place.lang, place.address)}?selesai=simpan`);
  }
}

async function orLost(place: LinkPlace, reply: FastifyReply, page: () => Promise<string>): Promise<string> {
  try {
    return await page();
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'subscription.link-unknown')) throw error;
    return lost(place, reply);
  }
}

/** A link that no longer opens has one page, without its token. */
function lost({ lang }: LinkPlace, reply: FastifyReply): string {
  reply.status(404);
  return lostPage({ lang, address: '/langganan' });
}
