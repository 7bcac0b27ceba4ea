import type { archive as original } from '../id/archive.js';

const facet: typeof original.list.facet = {
  verdict: 'Verdict',
  kind: 'Kind',
  scam: 'Scam',
  topic: 'Topic',
  kelurahan: 'Kelurahan',
  publisher: 'Publisher',
  year: 'Year',
};

const number = (value: number): string => value.toLocaleString('en-GB');

/** Totals are counted up to here. */
const COUNTED = 1_000;

export const archive: typeof original = {
  list: {
    title: 'Archive of answers',
    lead: 'Everything that has been checked. Search in your own words.',
    search: 'Words to look for',
    from: 'Published from',
    to: 'Published until',
    filters: 'Limit the date of publication',
    narrow: 'Narrow the result',
    facet,
    scam: 'Scam',
    noScam: 'No scam',
    count: (count, exact) => (exact ? number(count) : `${number(count)}+`),
    active: 'Filters in use',
    remove: (name) => `Remove the filter ${name}`,
    order: 'Order',
    relevance: 'Best fit',
    newest: 'Newest',
    suggestion: 'Did you mean:',
    similar: 'Answers that come near',
    submit: 'Search',
    total: (total, exact) => {
      if (total === 0) return 'No answer fits';
      if (exact) return total === 1 ? '1 answer' : `${number(total)} answers`;
      return total < COUNTED ? `At least ${number(total)} answers` : `More than ${number(COUNTED)} answers`;
    },
    results: 'Results',
    empty: 'No answer fits this search yet. You can ask the fact-finding team.',
    nothingYet: 'Nothing has been published yet',
    nothingYetLead:
      'Answers appear here as soon as the fact-finding team publishes them. Received something doubtful? Just ask.',
    pastEnd: 'This page is past the last result.',
    tooDeep: (deepest) =>
      `One search shows at most ${number(deepest)} answers. Add words or filters to bring what you look for to the front.`,
    firstPage: 'Back to the first page',
    ask: 'Ask about this',
    askOther: 'Ask about something',
    reset: 'Clear the search',
    wrong: {
      once: 'Give only one value.',
      tooLong: (max) => `The search is too long: at most ${max} characters.`,
      verdict: 'Choose a verdict from the list.',
      filter: 'This filter is not known. Remove it and choose from the list.',
      day: 'Write the date as year-month-day, such as 2026-11-21.',
      order: 'The last day is before the first.',
      page: 'There is no page with this number.',
    },
  },
  answer: {
    inIndonesian: 'Answers are written in Indonesian.',
    published: 'Published',
    revised: 'Corrected',
    by: (publisher) => `by ${publisher}`,
    claim: 'The claim that was checked',
    question: 'Question',
    kind: 'Kind',
    how: 'How we checked',
    howOther: (publisher) => `Explanation by ${publisher}`,
    sources: 'Sources',
    observed: 'seen',
    newTab: 'another site',
    history: 'History of changes',
    revision: (n) => `Revision ${n}`,
    first: 'First publication.',
    shown: 'you are reading it',
    imported: {
      lead: 'Not by the team of the city of Kupang. We carry it so that it is easy to find.',
      link: (publisher) => `Read it at ${publisher}`,
    },
    example:
      'Made from old news for newcomers; not reviewed by the team of the city of Kupang. Do not quote it as an official statement.',
    old: {
      title: 'This is an old revision',
      lead: (n, current) =>
        `You are reading revision ${n}. This answer is now at revision ${current}; what stands below may no longer hold.`,
      link: 'Read the current answer',
      titleOf: (title, n) => `${title} (old revision ${n})`,
    },
    scam: {
      title: 'This is a scam. Protect yourself:',
      steps: [
        'Do not open the link and do not pass it on.',
        'Send no money, one-time code, picture of your identity card or other data.',
        'Already done? Call your bank at once, then the police at 110.',
        'Report the number or the site at aduankonten.id.',
      ],
    },
    share: {
      title: 'Share the answer',
      lead: 'Reply to the group where you got this.',
      other: 'Share another way',
      whatsapp: 'Send by WhatsApp',
    },
    withdrawn: {
      title: 'This answer has been withdrawn',
      lead: 'We no longer show the answer at this address.',
      at: 'Withdrawn on',
      reason: 'The reason',
      archive: 'To the archive',
      revision: 'This text has been withdrawn',
      back: 'We no longer show this earlier text. The claim was checked again, and a new answer stands at the same address.',
      read: 'Read the answer that holds',
    },
  },
};
