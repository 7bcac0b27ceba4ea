import { Injectable } from '@nestjs/common';
import type { NumberedSource } from '../../archive/index.js';
import type { Draft } from '../draft.js';
import { InterimReader } from '../interim/interim-reader.service.js';
import type { InterimDesk } from '../interim/interim.js';
import { DraftComments, type DraftComment } from './draft-comments.service.js';
import { DraftDesk } from './draft-desk.service.js';
import { DraftHistory, type DraftPast } from './draft-history.service.js';

/** What a reviewer reads beside the draft itself. */
export interface ReviewMaterial {
  /** The sources as they will be published. */
  sources: NumberedSource[];
  comments: DraftComment[];
  past: DraftPast;
  interim: InterimDesk;
}

/** What the page that drafts are reviewed on reads. */
@Injectable()
export class ReviewDesk {
  constructor(
    private readonly drafts: DraftDesk,
    private readonly comments: DraftComments,
    private readonly history: DraftHistory,
    private readonly interims: InterimReader,
  ) {}

  async about(caseId: string, draft: Draft | null): Promise<ReviewMaterial> {
    const [sources, comments, past, interim] = await Promise.all([
      this.drafts.sources(caseId),
      this.comments.ofCase(caseId),
      draft ? this.history.pastOf(caseId, draft) : { before: null, published: null },
      this.interims.desk(caseId),
    ]);
    return { sources, comments, past, interim };
  }
}
