import type { cards as original } from '../id/cards.js';

export const cards: typeof original = {
  checked: (date) => `Checked by Kabashoax Kupang City · ${date}`,
  answered: (date) => `Answered by Kabashoax Kupang City · ${date}`,
  checkedBy: 'Checked by',
  notOurs: (date) => `not by the team of Kupang City · ${date}`,
  check: 'Check that this card is real',
  read: 'Read more',
  readReason: 'Read the reason',
  corrected: {
    word: 'CORRECTED SINCE',
    note: (revision, date) => `Replaced by revision ${revision} on ${date}`,
  },
  example: {
    word: 'EXAMPLE',
    note: 'Not an official statement',
    byline: 'An example to try things out',
    label: 'Example:',
  },
  withdrawn: {
    word: 'Withdrawn',
    title: 'This answer has been withdrawn and no longer holds',
    byline: (date) => `Withdrawn by Kabashoax Kupang City · ${date}`,
  },
  notice: {
    title: 'Sheet for notice boards',
    from: 'Fact-checking service of the City of Kupang',
    nav: 'This sheet',
    back: 'Back to the answer',
    howToPrint: 'Print one A4 sheet from the menu of the browser (Ctrl + P). Black and white will do.',
    ours: 'Checked by the fact-finding team of Kupang City',
    notOurs: 'not by the team of Kupang City',
    revision: (n) => `revision ${n}`,
    qr: 'QR code leading to the whole answer',
    scan: 'Scan to read the whole answer and its sources',
    ask: 'Have you received another doubtful message? Ask at the same address, without an account.',
    hungBy: 'Put up by',
    hungUntil: 'until',
  },
  links: {
    title: 'Keep, print or put it up',
    wide: 'Download the card',
    square: 'Download the square card',
    notice: 'Sheet for notice boards',
    embed: 'Embed it on your site',
  },
};
