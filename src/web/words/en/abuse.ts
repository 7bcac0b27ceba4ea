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
  ticket: {
    status: 'Being looked at by a person before it is checked',
    next: 'What you sent is not lost. Because it reached us in an unusual way, a person looks at it first; then checking goes on as usual.',
  },
};
