import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AttachmentsService, PictureExaminer } from '../../attachments/index.js';
import { cleanText } from '../../common/index.js';
import type { UploadedFile } from '../../common/http/index.js';
import { EvidenceService } from '../evidence.service.js';
import { LeaseService } from '../lease.service.js';
import type { EvidenceInput } from './evidence-input.js';

/** A picture of a full page takes some seconds to read; whoever uploads it waits. */
const READ_MS = 15_000;

/** Pictures that are evidence: what is described and what can be read in them is what may be quoted. */
@Injectable()
export class PictureEvidence {
  constructor(
    private readonly db: DataSource,
    private readonly leases: LeaseService,
    private readonly evidence: EvidenceService,
    private readonly attachments: AttachmentsService,
    private readonly examiner: PictureExaminer,
  ) {}

  /** Takes a picture in for the holder, who has a day to make evidence of it. Refused as any picture is. Gives its id. */
  async receive(caseId: string, staffId: string, file: UploadedFile): Promise<string> {
    await this.db.transaction((tx) => this.leases.hold(tx, caseId, staffId));
    return (await this.attachments.receive(file)).id;
  }

  /** What can be read in it, '' for nothing; 'not-found' `picture.unknown` when its day is over. */
  async read(pictureId: string): Promise<string> {
    const { text } = await this.examiner.examine(pictureId, { timeoutMs: READ_MS });
    return cleanText(text);
  }

  /** Adds it for the holder: `captureText` describes it, and what can be read in it follows. */
  async add(caseId: string, staffId: string, pictureId: string, typed: EvidenceInput): Promise<void> {
    const read = await this.read(pictureId);
    const description = cleanText(typed.captureText);
    // Without a description there is no text at all, and the form asks for one.
    const captureText = description === '' ? '' : `${description}\n\n${read}`;
    await this.db.transaction(async (tx) => {
      await this.leases.hold(tx, caseId, staffId);
      await this.attachments.keep(tx, [pictureId]);
      const input = { ...typed, type: 'visual', captureText, isPrimaryOfficial: false };
      await this.evidence.insert(tx, { caseId, staffId }, input, { pictureId });
    });
  }
}
