import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { AttachmentsService } from '../../attachments/index.js';
import type { FieldError } from '../../common/index.js';
import { UPLOAD_FILES_MAX, uploadedFiles, uploadRefusals } from '../../common/http/index.js';
import { readForm } from '../kit/index.js';

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

  async of(request: FastifyRequest): Promise<ReplyPictures> {
    const before = readForm(request.body)('gambar')
      .split(' ')
      .filter((id) => isUUID(id))
      .slice(0, UPLOAD_FILES_MAX);
    const files = uploadedFiles(request).slice(0, UPLOAD_FILES_MAX - before.length);
    const { pictures, errors } = await this.attachments.receiveAll(files);
    const refused = uploadRefusals(request).flatMap(({ fields }) => fields);
    return { ids: [...before, ...pictures.map(({ id }) => id)], errors: [...refused, ...errors] };
  }
}
