import type { embed as original } from '../id/embed.js';

export const embed: typeof original = {
  title: 'Embed on your site',
  lead: 'Show an answer of Kabashoax or a box to check a message on the site of your newsroom, school or office. Free, without programming, without trackers.',
  answer: {
    title: 'One answer',
    lead: 'This card always shows the newest revision. When an answer is corrected or withdrawn, the card on your site changes with it.',
    address: 'Address of the answer',
    hint: 'Copy it from the address bar of the browser. Leave empty for the newest answer.',
    show: 'Make the code',
    code: 'HTML code to copy',
    preview: 'This is how it looks',
    none: 'There is no answer to embed yet.',
    unknown: 'This address is no answer in our archive. Open the answer, then copy its address.',
  },
  search: {
    title: 'A box to check messages',
    lead: 'Visitors type the message they received; the results open in our archive.',
    label: 'Check a message: true or a hoax?',
    box: 'Words of the message',
    submit: 'Check',
    frame: 'Check a message at Kabashoax Kupang City',
  },
  auto: {
    title: 'By itself, through oEmbed',
    lead: 'WordPress, Drupal and many other systems only need the address of an answer. The endpoint:',
  },
  rules: {
    title: 'Good to know',
    list: [
      'The card carries no script, no cookie and no tracker.',
      'The archive may be reused when Kabashoax Kupang City is named.',
      'Do not change the verdict or cut off the scam warning.',
    ],
  },
  card: {
    frame: (title) => `Result of a fact check: ${title}`,
    more: 'Read the whole answer',
    reason: 'Read the reason',
    revised: 'Corrected on',
    withdrawn: 'Withdrawn',
    withdrawnText: 'This answer has been withdrawn and no longer holds.',
  },
};
