import { Controller, Get, Header, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../common/index.js';
import { PartnersService, type PartnerInput } from '../../partners/index.js';
import { signedIn, type SignedIn } from '../../staff/index.js';
import { comesBack, readForm, seeOther, type FormReader } from '../kit/index.js';
import { partnerPage, partnersPage } from './partners-page.js';

const HTML = 'text/html; charset=utf-8';
const PATH = '/meja/mitra';

/** The list of reference media. */
@Controller('meja/mitra')
export class PartnersController {
  constructor(private readonly partners: PartnersService) {}

  @Get()
  @Header('content-type', HTML)
  async list(@Req() request: FastifyRequest, @Query() query: unknown): Promise<string> {
    const done = readForm(query)('selesai');
    return partnersPage({ person: signedIn(request), partners: await this.partners.list(), done });
  }

  @Post()
  @Header('content-type', HTML)
  async add(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const typed = typedIn(readForm(request.body));
    try {
      await this.partners.add(person.id, typed);
      return seeOther(reply, `${PATH}?selesai=added`);
    } catch (error) {
      const errors = complaintsOf(error, reply);
      return partnersPage({ person, partners: await this.partners.list(), typed, errors });
    }
  }

  @Get(':id')
  @Header('content-type', HTML)
  async show(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<string> {
    const partner = await this.partners.byId(id);
    const { name, url, feedUrl, about } = partner;
    const typed = { name, url, feedUrl: feedUrl ?? '', about: about ?? '' };
    return partnerPage({ person: signedIn(request), partner, typed });
  }

  @Post(':id')
  @Header('content-type', HTML)
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const typed = typedIn(readForm(request.body));
    try {
      await this.partners.change(person.id, id, typed);
      return seeOther(reply, `${PATH}?selesai=changed`);
    } catch (error) {
      const errors = complaintsOf(error, reply);
      return partnerPage({ person, partner: await this.partners.byId(id), typed, errors });
    }
  }

  /** Another editor lets the public read what was written. */
  @Post(':id/tampil')
  @Header('content-type', HTML)
  async confirm(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    try {
      await this.partners.confirm(person.id, id, readForm(request.body)('dibaca'));
      return seeOther(reply, `${PATH}?selesai=confirmed`);
    } catch (error) {
      if (!(error instanceof AppError) || error.kind === 'not-found') throw error;
      reply.status(error.kind === 'forbidden' ? 403 : 409);
      const errors = [{ field: '', message: error.message }];
      return partnersPage({ person, partners: await this.partners.list(), errors });
    }
  }

  @Post(':id/jeda')
  async pause(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.answer(request, reply, 'paused', ({ id: staffId }) =>
      this.partners.setActive(staffId, id, false),
    );
  }

  @Post(':id/aktif')
  async resume(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.answer(request, reply, 'resumed', ({ id: staffId }) =>
      this.partners.setActive(staffId, id, true),
    );
  }

  @Post(':id/baca')
  async read(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.answer(request, reply, 'asked', ({ id: staffId }) => this.partners.readNow(staffId, id));
  }

  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    done: string,
    act: (person: SignedIn) => Promise<void>,
  ): Promise<void> {
    await act(signedIn(request));
    void reply.redirect(`${PATH}?selesai=${done}`, 303);
  }
}

const typedIn = (field: FormReader): PartnerInput => ({
  name: field('name'),
  url: field('url'),
  feedUrl: field('feedUrl'),
  about: field('about'),
});

/** What to say beside the form; anything that is not about the form is thrown on. */
function complaintsOf(error: unknown, reply: FastifyReply) {
  if (!(error instanceof AppError) || error.kind !== 'invalid') throw error;
  comesBack(reply);
  return error.fields;
}
