import { EvidenceService } from '../evidence.service.js';
import { CheckLinkHandler, CheckLinksHandler } from '../jobs/evidence-links.js';
import { CaseCaptures } from './case-captures.service.js';
import { CaseSources } from './case-sources.service.js';
import { EvidenceOffers } from './evidence-offers.service.js';
import { PictureEvidence } from './picture-evidence.service.js';
import { LinkChecks } from './link-checks.service.js';
import { TroubledLinks } from './troubled-links.service.js';

/** What of sources other rooms may ask for. */
export const EVIDENCE_EXPORTS = [
  CaseCaptures,
  CaseSources,
  CheckLinkHandler,
  CheckLinksHandler,
  EvidenceOffers,
  EvidenceService,
  PictureEvidence,
  TroubledLinks,
];

export const EVIDENCE_PROVIDERS = [...EVIDENCE_EXPORTS, LinkChecks];
