import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AppError } from '../../common/index.js';
import { OnboardingService, secondStepPath, type LinkView } from '../../staff/index.js';
import { readForm } from '../kit/index.js';
import { words } from '../words/index.js';
import { Arrivals } from './arrivals.js';
import { complaintOf, goTo, readPassword, requireRepeat, sendPage } from './form-reply.js';
import { goneLinkPage, linkPage } from './link-page.js';

/** One-time links. Looking at one uses nothing up: chat programs open links to preview them. */
@Controller('meja/undangan')
export class LinkController {
  constructor(
    private readonly onboarding: OnboardingService,
    private readonly arrivals: Arrivals,
  ) {}

  @Get(':token')
  async form(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const link = await this.valid(token, reply);
    if (link) sendPage(reply, linkPage({ path: path(token), link }));
  }

  @Post(':token')
  async accept(
    @Param('token') token: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const link = await this.valid(token, reply);
    if (!link) return;
    const form = readForm(body);
    const typed = { email: form('email'), name: form('name') };
    try {
      requireRepeat(body, words('id').staff.repeatWrong);
      const begun = await this.onboarding.accept(token, {
        ...typed,
        password: readPassword(body, 'password'),
      });
      this.arrivals.giveHalf(reply, begun.token);
      goTo(reply, secondStepPath(begun, ''));
    } catch (error) {
      if (isGone(error)) {
        sendPage(reply, goneLinkPage(path(token)), 410);
        return;
      }
      const { status, errors } = complaintOf(error);
      sendPage(reply, linkPage({ path: path(token), link, typed, errors }), status);
    }
  }

  /** The link, or nothing after its absence has been answered. */
  private async valid(token: string, reply: FastifyReply): Promise<LinkView | undefined> {
    try {
      return await this.onboarding.look(token);
    } catch (error) {
      if (!isGone(error)) throw error;
      sendPage(reply, goneLinkPage(path(token)), 410);
      return undefined;
    }
  }
}

const path = (token: string): string => `/meja/undangan/${encodeURIComponent(token)}`;

const isGone = (error: unknown): boolean => error instanceof AppError && error.kind === 'gone';
