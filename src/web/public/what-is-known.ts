import { Injectable } from '@nestjs/common';
import { PictureExaminer } from '../../attachments/index.js';
import { InterimReader, OpenCases } from '../../fact-finding/index.js';
import { MatchingService } from '../../matching/index.js';
import type { DraftContent } from '../../questions/index.js';
import type { Known } from './found.page.js';

/** The answer itself and five that resemble it. */
const CANDIDATES = 6;

/** Asks the archive and the desk about a rumour that somebody is about to ask. */
@Injectable()
export class WhatIsKnown {
  constructor(
    private readonly matching: MatchingService,
    private readonly cases: OpenCases,
    private readonly examiner: PictureExaminer,
    private readonly interims: InterimReader,
  ) {}

  async about({
    text,
    links,
    pictures: ids,
  }: Pick<DraftContent, 'text' | 'links' | 'pictures'>): Promise<Known> {
    const pictures = await this.examiner.examineAll(ids);
    const [match, open] = await Promise.all([
      this.matching.match(text, { limit: CANDIDATES, links, pictures }),
      this.cases.alike(text, links, pictures),
    ]);
    return { match, open, interim: open && (await this.interims.forCase(open.caseId)) };
  }
}
