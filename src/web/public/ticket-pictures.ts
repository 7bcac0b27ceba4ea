import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { AttachmentsService } from '../../attachments/index.js';
import type { FieldError } from '../../common/index.js';
import { UPLOAD_FILES_MAX, uploadedFiles, uploadRefusals } from '../../common/http/index.js';
import { pictureComplaint, readForm } from '../kit/index.js';
import type { Lang } from '../words/index.js';

/** The pictures of an answer to the team. */
export interface ReplyPictures {
  /** Ids of drafts: those that came before, when the form had come back, and those that came now. */
  ids: string[];
  errors: FieldError[];
}

/** Takes in what came with the form. What was sound stays with the form when it comes back. */
@Injectable()
export class TicketPictures {
  constructor(private readonly attachments: AttachmentsService) {}

  async of(request: FastifyRequest, lang: Lang): Promise<ReplyPictures> {
    const before = readForm(request.body)('gambar')
      .split(' ')
      .filter((id) => isUUID(id))
      .slice(0, UPLOAD_FILES_MAX);
    const files = uploadedFiles(request).slice(0, UPLOAD_FILES_MAX - before.length);
    const { pictures, errors } = await this.attachments.receiveAll(files);
    return {
      ids: [...before, ...pictures.map(({ id }) => id)],
      errors: [...uploadRefusals(request), ...errors].map((each) => ({
        field: 'pictures',
        message: pictureComplaint(lang, each),
      })),
    };
  }
}
