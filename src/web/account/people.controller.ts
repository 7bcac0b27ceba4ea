import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../common/index.js';
import {
  FactorChanges,
  LinksService,
  OnboardingService,
  SessionsService,
  StaffService,
  homeOf,
  isRole,
  signedIn,
  type Role,
  type SignedIn,
} from '../../staff/index.js';
import { readForm } from '../kit/index.js';
import { words } from '../words/index.js';
import { goTo, orComplain, sendPage } from './form-reply.js';
import type { InviteTyped } from './invite-form.js';
import { invitedPage, peoplePage } from './people-page.js';

/** Accounts of the desk, for administrators. */
@Controller('meja/staf')
export class PeopleController {
  constructor(
    private readonly staff: StaffService,
    private readonly links: LinksService,
    private readonly onboarding: OnboardingService,
    private readonly factors: FactorChanges,
    private readonly sessions: SessionsService,
  ) {}

  @Get()
  async page(
    @Req() request: FastifyRequest,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendPage(reply, await this.render(signedIn(request), { done: readForm(query)('selesai') }));
  }

  @Post('undang')
  async invite(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = readForm(body);
    const typed = { email: form('email'), name: form('name'), role: form('role') };
    await this.answer(request, reply, { typed }, async (person) => {
      const link = await this.onboarding.invite(person, { ...typed, role: roleOf(typed.role) });
      sendPage(reply, invitedPage(person, typed.name, link));
    });
  }

  @Post('undangan/:id/cabut')
  async revoke(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.links.revoke(actor(signedIn(request)), id);
    goTo(reply, '/meja/staf?selesai=revoked');
  }

  @Post(':id/peran')
  async changeRole(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(request, reply, {}, async (person) => {
      const role = roleOf(readForm(body)('role'));
      await this.staff.changeRole(actor(person), id, role);
      goTo(reply, person.id === id ? homeOf(role) : '/meja/staf?selesai=role');
    });
  }

  @Post(':id/nonaktifkan')
  async disable(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(request, reply, {}, async (person) => {
      await this.staff.disable(actor(person), id);
      goTo(reply, '/meja/staf?selesai=disabled');
    });
  }

  @Post(':id/aktifkan')
  async enable(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(request, reply, {}, async (person) => {
      await this.staff.enable(actor(person), id);
      goTo(reply, '/meja/staf?selesai=enabled');
    });
  }

  @Post(':id/faktor')
  async resetFactors(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(request, reply, {}, async (person) => {
      await this.factors.reset(actor(person), id);
      goTo(reply, '/meja/staf?selesai=reset');
    });
  }

  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    back: { typed?: InviteTyped },
    act: (person: SignedIn) => Promise<void>,
  ): Promise<void> {
    const person = signedIn(request);
    await orComplain(
      reply,
      () => act(person),
      (errors) => this.render(person, { ...back, errors }),
    );
  }

  private async render(
    person: SignedIn,
    rest: Pick<Parameters<typeof peoplePage>[0], 'done' | 'typed' | 'errors'>,
  ): Promise<string> {
    const [people, invitations, twoPlaces] = await Promise.all([
      this.staff.list(),
      this.links.invitations(),
      this.sessions.inTwoPlaces(),
    ]);
    return peoplePage({ person, people, invitations, twoPlaces, ...rest });
  }
}

const actor = ({ id }: SignedIn) => ({ kind: 'staff', id }) as const;

function roleOf(value: string): Role {
  if (isRole(value)) return value;
  const message = words('id').staff.people.chooseRole;
  throw new AppError('unprocessable', 'staff.role', message, [{ field: 'role', message }]);
}
