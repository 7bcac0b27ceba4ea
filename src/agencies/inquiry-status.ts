import { SERVICE_LEVELS } from '../calendar/index.js';
import { lifeCycle, type StatusOf } from '../common/index.js';

/**
 * Where an inquiry can stand, and where it can go from there (in the database: migration 0018, table legal_moves). Who
 * has published without a reply still takes one that comes late.
 */
const INQUIRY_LIFE = lifeCycle({
  '': ['sent'],
  sent: ['replied', 'overdue', 'published_without_reply', 'withdrawn'],
  overdue: ['replied', 'published_without_reply', 'withdrawn'],
  replied: [],
  published_without_reply: ['replied'],
  withdrawn: [],
});

export type InquiryStatus = StatusOf<typeof INQUIRY_LIFE.moves>;
export const { moves: INQUIRY_MOVES, statuses: INQUIRY_STATUSES, sourcesOf: inquirySourcesOf } = INQUIRY_LIFE;

/** Statuses in which a case waits for the agency. */
export const AWAITED = ['sent', 'overdue'] as const satisfies readonly InquiryStatus[];

/** How soon a reply is asked for, in working days. */
export const REPLY_DAYS = SERVICE_LEVELS.agencyDays;
export type Urgency = keyof typeof REPLY_DAYS;
export const URGENCIES: readonly Urgency[] = ['normal', 'urgent'];

/** How a link reaches the agency. */
export const CHANNELS = ['email', 'whatsapp'] as const;
export type Channel = (typeof CHANNELS)[number];
