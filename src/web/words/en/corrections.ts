import type { corrections as original } from '../id/corrections.js';
import type { TextPage } from '../text-page.js';
import { answer } from './answer.js';

export const correctionsText: TextPage = {
  title: 'Corrections',
  description:
    'Every correction and takedown of Kabashoax Kupang, how to ask for one, and the rules that we follow.',
  lead: 'We can be wrong. When we are, we mend it in the open: at the same address, saying what changed and why.',
  sections: [
    {
      id: 'lapor',
      heading: 'Have you found a mistake?',
      text: [
        `Open the answer and choose “${answer.objection.link}” at its foot. Say which part is wrong and, if you have it, what shows it. You need not say who you are.`,
        'An editor who neither wrote nor reviewed that answer reads it. The outcome is published on the page of the answer, without your words and without who you are. You read the reason with the number of your objection.',
        'If you cannot find the answer, write through the page Ask.',
      ],
      links: [
        { href: '/arsip', text: 'Find the answer in the archive' },
        { href: '/tanya', text: 'Report through the page Ask' },
      ],
    },
    {
      id: 'aturan',
      heading: 'Our rules for corrections',
      list: [
        'A person reads every report of a mistake and judges it by its evidence, not by who sent it.',
        'A correction is written and reviewed by the same rules as the first answer: its author cannot approve it.',
        'The address stays. The page says what changed, when and why, also where the verdict stays the same.',
        'What stood there before can still be read. We do not change silently what has been published; the system refuses it.',
        'Everybody who asked and whose address we still keep is told, and so are subscribers. The message says first whether the verdict has changed.',
      ],
    },
    {
      id: 'penarikan',
      heading: 'Takedowns',
      text: [
        'An answer is taken down only where a correction cannot mend it, for instance where it holds personal data that must not be shown. Its address remains and shows the date and the reason. What was taken down is not shown again.',
        'Where the claim can be checked anew, a new answer may be published at the same address, approved by another person as always. Its page goes on saying when and why the earlier text was taken down.',
      ],
    },
    {
      id: 'penerbit-lain',
      heading: 'Answers of other publishers',
      text: [
        'Answers marked “Already checked by …” were written by the publisher named there. To correct them, turn to that publisher. If we take one off our archive, it is in this list.',
      ],
    },
  ],
};

export const corrections: typeof original = {
  list: 'List of corrections and takedowns',
  none: 'No answer has been corrected or taken down yet.',
  corrected: 'Correction',
  returned: 'Published again after a takedown',
  takedown: 'Takedown',
  withdrawn: 'An answer that was taken down',
  withdrawnOf: (publisher) => `An answer of ${publisher} that was taken down`,
  verdictWas: (verdict) => `before: ${verdict}`,
  changes: 'See what changed',
  before: (revision) => `Read what stood there before (revision ${revision})`,
};
