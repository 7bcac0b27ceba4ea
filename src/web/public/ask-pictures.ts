import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AttachmentsService } from '../../attachments/index.js';
import type { FieldError } from '../../common/index.js';
import { uploadedFiles, uploadRefusals } from '../../common/http/index.js';
import { readForm } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { PICTURES_MAX } from './ask-forms.js';

export interface PicturesNow {
  pictures: string[];
  errors: FieldError[];
}

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
      errors: [
        ...uploadRefusals(request).flatMap(({ fields }) => fields),
        ...errors,
        ...(files.length > room ? [{ field: 'pictures', message: tooMany }] : []),
      ],
    };
  }
}

/** Id of the picture whose button was pressed; '' when it was another button. */
export const removedIn = ({ body }: FastifyRequest): string => readForm(body)('hapus');
