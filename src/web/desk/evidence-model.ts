import type { Blocker, Sources } from '../../fact-finding/index.js';
import type { CasePage } from './case-model.js';

/** What the tab of the sources shows. */
export interface EvidencePage extends CasePage, Sources {
  blockers: Blocker[];
}
