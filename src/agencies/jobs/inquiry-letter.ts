import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler, JobPayloads } from '../../queue/index.js';
import { InquiryMail } from '../inquiry-mail.service.js';

/** Handler of `inquiry.letter`. */
@Injectable()
export class InquiryLetterHandler implements JobHandler<'inquiry.letter'> {
  constructor(private readonly mail: InquiryMail) {}

  async handle(tx: EntityManager, { linkId, letter }: JobPayloads['inquiry.letter']): Promise<void> {
    await this.mail.send(tx, linkId, letter);
  }
}
