import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AttachmentsService } from '../../attachments/index.js';
import type { FieldError } from '../../common/index.js';
import { uploadedFiles, uploadRefusals } from '../../common/http/index.js';
import type { DraftContent } from '../../questions/index.js';
import { pictureComplaint, readForm } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { PICTURES_MAX } from './ask-forms.js';

/** The draft's pictures, and what was wrong with those that came, in words. */
export type PicturesNow = Pick<DraftContent, 'pictures' | 'complaints'>;

const COMPLAINTS_MAX = 10;

export const pictureErrors = ({ complaints }: Pick<DraftContent, 'complaints'>): FieldError[] =>
  complaints.map((message) => ({ field: 'pictures', message }));

/** A draft's pictures when a form has come in: without the one that was let go, with those that came and are sound. */
@Injectable()
export class AskPictures {
  constructor(private readonly attachments: AttachmentsService) {}

  async after(request: FastifyRequest, before: readonly string[], lang: Lang): Promise<PicturesNow> {
    const kept = before.filter((id) => id !== removedIn(request));
    const files = uploadedFiles(request);
    const room = Math.max(0, PICTURES_MAX - kept.length);
    const { pictures, errors } = await this.attachments.receiveAll(files.slice(0, room));
    const tooMany = words(lang).ask.pictures.tooMany(PICTURES_MAX);
    return {
      pictures: [...kept, ...pictures.map(({ id }) => id)],
      complaints: [
        ...[...uploadRefusals(request), ...errors].map((each) => pictureComplaint(lang, each)),
        ...(files.length > room ? [tooMany] : []),
      ].slice(0, COMPLAINTS_MAX),
    };
  }
}

/** Id of the picture whose button was pressed; '' when it was another button. */
export const removedIn = ({ body }: FastifyRequest): string => readForm(body)('hapus');
