import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../common/index.js';
import { SecondStepService } from '../../staff/index.js';
import { readForm } from '../kit/index.js';
import { Arrivals } from './arrivals.js';
import { complaintOf, goTo, sendPage } from './form-reply.js';
import { codePage, codesPage, overPage, setupPage } from './second-step-pages.js';

/** From the half sign-in to the desk: a code, or, the first time, the phone that will show codes. */
@Controller('meja/masuk')
export class SecondStepController {
  constructor(
    private readonly steps: SecondStepService,
    private readonly arrivals: Arrivals,
  ) {}

  @Get('kode')
  code(@Query() query: unknown, @Res() reply: FastifyReply): void {
    sendPage(reply, codePage({ wanted: readForm(query)('ke') }));
  }

  @Post('kode')
  async enter(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = readForm(body);
    await this.orOver(reply, async () => {
      try {
        const token = this.arrivals.half(request);
        const entered = await this.steps.finish(token, form('kode'), this.arrivals.of(request));
        this.arrivals.give(reply, entered);
        goTo(reply, this.arrivals.next(entered, form('ke')));
      } catch (error) {
        const { status, errors } = complaintOf(error);
        sendPage(reply, codePage({ wanted: form('ke'), errors }), status);
      }
    });
  }

  @Get('pasang')
  async setup(
    @Req() request: FastifyRequest,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.orOver(reply, async () => {
      const setup = await this.steps.setup(this.arrivals.half(request));
      sendPage(reply, setupPage({ setup, who: { wanted: readForm(query)('ke') } }));
    });
  }

  @Post('pasang')
  async finishSetup(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = readForm(body);
    const token = this.arrivals.half(request);
    await this.orOver(reply, async () => {
      try {
        const entered = await this.steps.finishSetup(token, form('kode'), this.arrivals.of(request));
        this.arrivals.give(reply, entered);
        const person = await this.arrivals.person(request, entered);
        sendPage(reply, codesPage(entered.codes, this.arrivals.next(entered, form('ke')), person));
      } catch (error) {
        const { status, errors } = complaintOf(error);
        const setup = await this.steps.setup(token);
        sendPage(reply, setupPage({ setup, errors, who: { wanted: form('ke') } }), status);
      }
    });
  }

  private async orOver(reply: FastifyReply, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== 'gone') throw error;
      sendPage(reply, overPage(error.message), 410);
    }
  }
}
