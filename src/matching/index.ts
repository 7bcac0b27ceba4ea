export type { Alike, AlikeReason } from './alike.js';
export { addressesIn } from './normalise/addresses.js';
export { fingerprint } from './normalise/fingerprint.js';
export { normalise, type Forward } from './normalise/normalise.js';
export { MatchingModule } from './matching.module.js';
export { MatchingService, type CaseMatch, type Match, type MatchedAnswer } from './matching.service.js';
export type { Decision } from './decision.js';
