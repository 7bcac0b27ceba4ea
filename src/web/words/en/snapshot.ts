import type { snapshot as original } from '../id/snapshot.js';

export const snapshot: typeof original = {
  banner: (day) => `This is a copy of the archive, made on ${day}. What was published later is not in it.`,
  live: 'Open the live service',
  instead:
    'There usually is a form here. This copy cannot take anything in; asking, searching in words and sending are possible in the live service only.',
  all: 'All answers by letter',
  title: 'List of answers',
  lead: 'All answers in this copy, by the first letter of their titles.',
  letter: (letter) => `Answers: ${letter}`,
  others: 'digits and signs',
  answers: (count) => (count === 1 ? '1 answer' : `${count} answers`),
  find: 'Search this list',
  findHint: 'Every word must occur in the title or the claim.',
  found: (count) => `${count} found`,
  moved: 'This page has another address',
};
