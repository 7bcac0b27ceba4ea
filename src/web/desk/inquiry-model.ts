import type { InquiriesView } from '../../fact-finding/index.js';
import { holds, type CasePage } from './case-model.js';

export interface InquiriesPage extends CasePage, InquiriesView {
  /** Whether this portal can send e-mail. */
  canMail: boolean;
}

/** Whether this person may ask an agency, or handle what was asked, now. */
export const mayAsk = (page: CasePage): boolean => holds(page) && page.file.status !== 'new';
