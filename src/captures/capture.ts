export const CAPTURE_STATUSES = ['pending', 'done', 'failed'] as const;
export type CaptureStatus = (typeof CAPTURE_STATUSES)[number];

/** Why a page could not be kept: what fetching met, what the site answered, or what was in it. */
export const CAPTURE_FAILURES = [
  'address',
  'port',
  'inward',
  'timeout',
  'too-large',
  'type',
  'redirects',
  'encoding',
  'unknown-host',
  'certificate',
  'unreachable',
  'missing',
  'forbidden',
  'site-error',
  'empty',
  'too-complex',
] as const;
export type CaptureFailure = (typeof CAPTURE_FAILURES)[number];

/** One page as it was read, or why it was not. */
export interface Capture {
  id: string;
  /** As it was asked for. */
  url: string;
  status: CaptureStatus;
  reason: CaptureFailure | null;
  /** Where it was found in the end. */
  finalUrl: string | null;
  mediaType: string | null;
  title: string | null;
  siteName: string | null;
  /** As the page says. */
  publishedAt: Date | null;
  /** The main text. */
  text: string | null;
  /** SHA-256, hex. */
  textHash: string | null;
  contentHash: string | null;
  sizeBytes: number | null;
  createdAt: Date;
  /** When it was read, or given up. */
  endedAt: Date | null;
}

/** Longest text that is kept, in letters; what follows is left out. */
export const TEXT_MAX = 100_000;
