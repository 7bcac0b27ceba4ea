import { Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../common/index.js';
import { TAKES_UPLOADS, uploadedFiles, uploadRefusals } from '../../common/http/index.js';
import { CaseDesk, PictureEvidence, type EvidenceInput } from '../../fact-finding/index.js';
import { signedIn } from '../../staff/index.js';
import { comesBack, seeOther } from '../kit/index.js';
import { words } from '../words/index.js';
import { FromCaseForm, type CaseForm } from './case-form.js';
import { tabPath } from './case-model.js';
import { evidencePicturePage, PICTURE_FIELD, type EvidencePictureView } from './evidence-picture-page.js';
import { inForm, readEvidence } from './forms.js';

const HTML = 'text/html; charset=utf-8';

/** Pictures that become evidence of a case. */
@Controller('meja/kasus/:id/bukti/gambar')
export class EvidencePictureController {
  constructor(
    private readonly desk: CaseDesk,
    private readonly pictures: PictureEvidence,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async show(@Param('id', ParseUUIDPipe) caseId: string, @Req() request: FastifyRequest): Promise<string> {
    const file = await this.desk.file(caseId);
    return evidencePicturePage({ person: signedIn(request), file, picture: null });
  }

  /** With a picture the form comes back with what can be read in it; without, what was sent before becomes evidence. */
  @Post()
  @HttpCode(200)
  @RouteConfig(TAKES_UPLOADS)
  @Header('content-type', HTML)
  async send(@FromCaseForm() form: CaseForm, @Req() request: FastifyRequest): Promise<string> {
    const typed = readEvidence(form.field);
    const before = form.field(PICTURE_FIELD);
    const pictureId = isUUID(before) ? before : null;
    try {
      const taken = await this.receive(form, request);
      if (taken !== null) return evidencePicturePage(await this.view(form, taken, typed));
      if (pictureId === null) throw refused(words('id').evidence.picture.missing);
      await this.pictures.add(form.caseId, form.person.id, pictureId, typed);
      return seeOther(form.reply, `${tabPath(form.caseId, 'bukti')}?selesai=evidence`);
    } catch (error) {
      return await this.comesBack(form, pictureId, typed, error);
    }
  }

  /** The picture that came with the form; null when none did. */
  private async receive({ caseId, person }: CaseForm, request: FastifyRequest): Promise<string | null> {
    const [refusal] = uploadRefusals(request);
    if (refusal) throw refusal;
    const [file] = uploadedFiles(request);
    return file ? this.pictures.receive(caseId, person.id, file) : null;
  }

  private async view(
    { caseId, person }: CaseForm,
    pictureId: string | null,
    typed: EvidenceInput,
  ): Promise<EvidencePictureView> {
    const file = await this.desk.file(caseId);
    const picture = pictureId === null ? null : await this.look(pictureId);
    return { person, file, picture, typed };
  }

  /** Null when the picture's day is over. */
  private async look(id: string): Promise<EvidencePictureView['picture']> {
    try {
      return { id, read: await this.pictures.read(id) };
    } catch (error) {
      if (error instanceof AppError && error.kind === 'not-found') return null;
      throw error;
    }
  }

  private async comesBack(
    form: CaseForm,
    pictureId: string | null,
    typed: EvidenceInput,
    error: unknown,
  ): Promise<string> {
    if (!(error instanceof AppError)) throw error;
    const view = await this.view(form, pictureId, typed);
    if (error.kind === 'conflict') form.reply.status(409);
    else comesBack(form.reply);
    const general = [{ field: '', message: error.message }];
    const errors = error.fields.length > 0 ? inForm('evidence', error.fields) : general;
    return evidencePicturePage({ ...view, errors });
  }
}

const refused = (message: string): AppError =>
  new AppError('invalid', 'picture.refused', message, [{ field: 'pictures', message }]);
