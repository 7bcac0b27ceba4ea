import { Controller, Get, Header, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, type FieldError } from '../../common/index.js';
import { DraftTemplates, type TemplateInput } from '../../fact-finding/index.js';
import { signedIn, type SignedIn } from '../../staff/index.js';
import { readForm, seeOther, type FormReader } from '../kit/index.js';
import { ticked } from './forms.js';
import { templatesPage } from './templates-page.js';

const HTML = 'text/html; charset=utf-8';

/** What comes back when a template is refused. */
interface Refused {
  typed: TemplateInput;
  errors: readonly FieldError[];
}

/** Starting texts for drafts. */
@Controller('meja/templat')
export class TemplatesController {
  constructor(private readonly templates: DraftTemplates) {}

  @Get()
  @Header('content-type', HTML)
  list(@Req() request: FastifyRequest, @Query() query: unknown): Promise<string> {
    const read = readForm(query);
    return this.page(signedIn(request), read('ubah'), { done: read('selesai') });
  }

  @Post()
  @Header('content-type', HTML)
  async save(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const form = readForm(request.body);
    const id = form('template-id');
    const typed = readTemplate(form);
    try {
      await this.templates.save(person.id, isUUID(id) ? id : null, typed);
      return seeOther(reply, '/meja/templat?selesai=saved');
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== 'invalid') throw error;
      reply.status(422);
      return this.page(person, id, { refused: { typed, errors: error.fields } });
    }
  }

  @Post(':id/hapus')
  async remove(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.templates.remove(signedIn(request).id, id);
    return seeOther(reply, '/meja/templat?selesai=removed');
  }

  private async page(
    person: SignedIn,
    id: string,
    { done = '', refused }: { done?: string; refused?: Refused },
  ): Promise<string> {
    const templates = await this.templates.list();
    const editing = templates.find((each) => each.id === id) ?? null;
    return templatesPage({ person, templates, editing, done, ...refused });
  }
}

function readTemplate(form: FormReader): TemplateInput {
  return {
    name: form('template-name'),
    verdict: form('template-verdict'),
    topic: form('template-topic'),
    scam: ticked(form('template-scam')),
    title: form('template-title'),
    summary: form('template-summary'),
    explanation: form('template-explanation'),
    shareText: form('template-shareText'),
  };
}
