export { CapturesModule } from './captures.module.js';
export { Captures, type CaptureItem } from './captures.service.js';
export type { Capture, CaptureFailure } from './capture.js';
export { EvidenceCaptureHandler } from './jobs/evidence-capture.js';
export { PageTaker } from './page-taker.js';
