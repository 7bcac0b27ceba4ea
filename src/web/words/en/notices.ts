import type { notices as original } from '../id/notices.js';

export const notices: typeof original = {
  title: 'News',
  nav: 'News',
  unread: (count, most) => (count >= most ? `${most - 1}+` : String(count)),
  unreadLong: (count) => (count === 0 ? 'nothing new' : `${count} not read`),
  lead: 'What waits for you or concerns you. What you have not read is at the top.',
  none: 'There is no news for you yet.',
  new: 'new',
  case: (number) => `Case ${number}`,
  by: (name) => `by ${name}`,
  read: 'Mark as read',
  readAll: 'Mark all as read',
  kind: {
    mention: 'You were mentioned in a note',
    task: 'A task for you',
    'review-asked': 'A draft waits for review',
    'sent-back': 'A draft was sent back',
    approved: 'A draft was approved',
    'agency-replied': 'An agency has replied',
    'handed-over': 'A case was handed to you',
    'lease-lost': 'The time to hold a case is over',
    'due-soon': 'Due soon',
    overdue: 'Past its time',
    emergency: 'Emergency',
    'page-changed': 'A source has changed or is gone',
    objection: 'An objection to an answer',
  },
  mailTitle: 'E-mail',
  mailLead:
    'Letters name a case by its number and never say what it is about. Emergencies are always sent.',
  mail: {
    'at-once': {
      label: 'At once',
      hint: 'A letter whenever something waits for you, and a summary in the morning when something is due.',
    },
    digest: { label: 'Once a day', hint: 'Only the summary in the morning, on working days.' },
    none: { label: 'None', hint: 'Everything is still on this page.' },
  },
  save: 'Save',
  done: { dibaca: 'Marked as read.', surel: 'Your choice is saved.' },
};
