import type { abuse as original } from '../id/abuse.js';

export const abuse: typeof original = {
  trap: 'Leave this field empty',
  reason: {
    trap: 'The trap field was filled in: usually by a program, not a person.',
    'too-fast': 'The form was sent faster than a person types.',
    'stale-form': 'A form without a valid time stamp, or open for more than a day.',
    'address-budget': 'Too many different questions from one address within an hour.',
    'range-budget': 'Too many different questions from one network within an hour.',
    'content-budget': 'The same question was sent too often from one network.',
    flood: 'It came during a flood, without proof of work from the browser.',
  },
  reply: 'It came in an unusual way, so read it with care.',
  desk: {
    nav: 'Set aside',
    title: 'Set aside',
    lead: 'Messages that came in an unusual way. Nothing is lost: let through what is reasonable, decline what is not. The asker has a ticket already and reads your decision there.',
    none: 'Nothing is set aside.',
    alike: (count: number) => `${count} equal messages; the decision holds for all of them`,
    release: 'Let through',
    decline: 'Decline with a reason',
    declineButton: 'Decline',
    done: {
      released: 'Let through; it goes the usual way.',
      declined: 'Declined. The asker reads the reason on the ticket page.',
    },
  },
  masked: {
    note: "People's private data is hidden. Open it only where the number must be checked; every look is recorded.",
    open: 'Show as it was sent',
    opened: 'Shown as it was sent; this look has been recorded.',
  },
};
