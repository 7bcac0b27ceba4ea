/** What a colleague is told of. */
export const NOTICE_KINDS = [
  'mention',
  'task',
  'review-asked',
  'sent-back',
  'approved',
  'agency-replied',
  'handed-over',
  'lease-lost',
  'due-soon',
  'overdue',
  'emergency',
  'page-changed',
  'objection',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Whether somebody waits for the reader: then it is worth a letter of its own. The others stand in the inbox. */
export const DESERVES_MAIL: Readonly<Record<NoticeKind, boolean>> = {
  mention: true,
  task: true,
  'review-asked': true,
  'sent-back': true,
  approved: false,
  'agency-replied': true,
  'handed-over': true,
  'lease-lost': false,
  'due-soon': true,
  overdue: true,
  emergency: true,
  'page-changed': false,
  objection: true,
};

/** How somebody wants to hear: a letter for each, one letter a day, or none but emergencies. */
export const MAIL_CHOICES = ['at-once', 'digest', 'none'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

export const DEFAULT_MAIL: MailChoice = 'at-once';
