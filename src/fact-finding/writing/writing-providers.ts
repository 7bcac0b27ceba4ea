import { InterimReader } from '../interim/interim-reader.service.js';
import { InterimStatements } from '../interim/interim-statements.service.js';
import { DraftPublishHandler } from '../jobs/draft-publish.js';
import { ReviewBook } from '../review-book.js';
import { ReviewNotices } from '../review-notices.js';
import { ScheduledPublication } from '../scheduled-publication.service.js';
import { DraftComments } from './draft-comments.service.js';
import { DraftDesk } from './draft-desk.service.js';
import { DraftHistory } from './draft-history.service.js';
import { ReviewDesk } from './review-desk.service.js';
import { DraftScratch } from './draft-scratch.service.js';
import { DraftTemplates } from './draft-templates.service.js';

/** What of writing and reviewing other rooms may ask for. */
export const WRITING_EXPORTS = [
  DraftComments,
  DraftDesk,
  DraftHistory,
  DraftPublishHandler,
  DraftScratch,
  DraftTemplates,
  InterimReader,
  InterimStatements,
  ReviewDesk,
  ScheduledPublication,
];

export const WRITING_PROVIDERS = [...WRITING_EXPORTS, ReviewBook, ReviewNotices];
