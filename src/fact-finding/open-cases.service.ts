import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ExaminedPicture } from '../attachments/index.js';
import { MatchingService } from '../matching/index.js';
import { OPEN } from './case-status.js';

/** What the public may know of a case that is not answered yet: that it is there, and how many asked. */
export interface OpenCase {
  caseId: string;
  /** How many people asked. */
  asked: number;
}

/** Tells a resident that the team is at it already. Nothing of what the team or others wrote is handed out. */
@Injectable()
export class OpenCases {
  constructor(
    private readonly db: DataSource,
    private readonly matching: MatchingService,
  ) {}

  /** The open case that is surely about this forward, or null. */
  async alike(
    text: string,
    links: readonly string[] = [],
    pictures: readonly ExaminedPicture[] = [],
  ): Promise<OpenCase | null> {
    const words = [text, ...links].join('\n').trim();
    if (words === '' && pictures.length === 0) return null;
    const { decision, cases } = await this.matching.matchCases(this.db.manager, words, 1, pictures);
    const [first] = cases;
    if (decision !== 'same' || !first) return null;
    const [open] = await this.db.query<OpenCase[]>(
      `select id as "caseId", demand as asked from cases where id = living_case($1) and status = any($2)`,
      [first.caseId, OPEN],
    );
    return open ?? null;
  }
}
