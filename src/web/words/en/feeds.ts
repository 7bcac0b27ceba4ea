import type { feeds as original } from '../id/feeds.js';

export const feeds: typeof original = {
  link: (format: string) => `Latest answers (${format})`,
  follow: 'Follow in a feed reader:',
  entry: {
    example: 'Example',
    scam: 'Scam',
    checkedBy: (publisher: string) => `Checked by ${publisher}, not by the fact-finding team of Kupang City.`,
    noStatement: 'This is an example, not an official statement.',
    corrected: (revision: number, note: string) => `Corrected (revision ${revision}): ${note}`,
    cameBack: (revision: number, note: string) =>
      `Was withdrawn, now published again (revision ${revision}): ${note}`,
    withdrawn: {
      title: '[WITHDRAWN] This answer has been withdrawn',
      text: (reason: string) => `The answer at this address has been withdrawn. The reason: ${reason}`,
    },
  },
};
