import type { textParts as originalParts, texts as originalTexts } from '../id/about.js';

export const texts: typeof originalTexts = {
  methodology: {
    title: 'How we check',
    description:
      'How Kabashoax Kupang checks reports: evidence, a second reader, and what the verdicts mean.',
    lead: 'Every answer shows the evidence that it rests on. You can check it yourself.',
    sections: [
      {
        heading: 'From question to answer',
        list: [
          'Your question is compared with the archive. If it has been answered before, the answer appears at once.',
          'If not, a fact-finder takes the case, gathers evidence and writes an answer.',
          'An editor, another person, reads that answer and publishes it or sends it back.',
          'The answer is published in the archive for everyone. Who asked is never shown.',
        ],
      },
      {
        heading: 'Four eyes',
        text: [
          'Whoever writes an answer cannot approve it. Where the city government itself is the subject, a third person approves. The system keeps this rule, and no one is exempt.',
        ],
      },
      {
        heading: 'Evidence',
        text: [
          'A verdict is published only with two independent sources, or with one primary official document. Every source comes with a quotation that really occurs in it.',
          'What an agency replies is evidence, not a veto.',
          'Verdicts and answers are written by people.',
        ],
      },
    ],
  },
  corrections: {
    title: 'Corrections',
    description: 'How to ask for a correction of an answer, and what happens then.',
    lead: 'We can be wrong. If you find a mistake, tell us.',
    sections: [
      {
        heading: 'Asking for a correction',
        text: [
          'Send it through the Ask page: give the link of the answer, the part that is wrong and, if you have it, the evidence. You get a ticket number as for any question.',
        ],
      },
      {
        heading: 'What happens then',
        list: [
          'A correction is written and reviewed by the same rules as the first answer.',
          'The address stays. The page says what changed, when and why.',
          'What stood there before can still be read.',
          'If an answer has to be taken down, the reason and the date remain visible.',
        ],
      },
      {
        heading: 'Answers of other publishers',
        text: [
          'Answers marked “Already checked by …” were written by the publisher named there. To correct them, turn to that publisher.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    description: 'What Kabashoax Kupang stores about you, what for and how long.',
    lead: 'We store as little as possible. You can ask without telling who you are.',
    sections: [
      {
        heading: 'What we store',
        list: [
          'Your question, its links, where you saw it and the kelurahan if you gave it. None of this is shown to the public.',
          'An e-mail address, only if you give it. It is stored encrypted, apart from the question, and the fact-finders cannot see it.',
          'Words that were looked for in the archive and not found: the words and how often on a day, without who looked and without long numbers or e-mail addresses.',
          'The messages between you and the team on the ticket page. Only you and the team read them.',
          'The count of “I received this too”, without who tapped.',
          'The ticket number is not stored. Only a keyed hash of it is, so that even we cannot know your number.',
        ],
      },
      {
        heading: 'For how long',
        list: [
          'The e-mail address is erased 90 days after its case ends, or at once when you ask with your ticket number.',
          'Words that were not found in the archive are erased after a year.',
          'If you take back a question that is not answered yet, its text and your e-mail address are erased at once.',
          'The text of an answered question is kept as a working record, without who asked, unless you erase it with your ticket number.',
          'A ticket number works until 12 months after the question has ended; the messages between you and the team are erased then.',
        ],
      },
      {
        heading: 'What we do not do',
        list: [
          'We do not ask for a name, an identity card or a telephone number.',
          'We do not store your internet address (IP) in readable form.',
          'Public pages use no trackers, no advertising and nothing from other sites. Reading needs no cookie.',
        ],
      },
      {
        heading: 'On your own device',
        list: [
          'While you ask, a cookie opens again what you have not sent yet. It goes when the browser is closed, and we erase what was written after 24 hours. Until it has reached us, what you write is kept on your device as well, for 24 hours at most, and erased as soon as it has arrived. Another one, which goes with the browser too, lets “I received this too” count once only.',
          'The front page, the archive and the answers you read, at most 30 pages, are kept on your own device so that they open without a connection. Questions and tickets are never kept there. You can delete all of it on the page /en/luring.',
        ],
      },
      {
        heading: 'Write no more than needed',
        text: [
          'Do not write anybody’s name, telephone number or personal data in a question. The team reads it as it is.',
        ],
      },
    ],
  },
  about: {
    title: 'About',
    description: 'Kabashoax answers questions about reports that concern the city of Kupang.',
    lead: 'Kabashoax is where residents ask: is this report about Kupang true?',
    sections: [
      {
        heading: 'For whom',
        text: [
          'For anyone who receives a report about the city of Kupang and doubts it. All answers are open to the public.',
        ],
      },
      {
        heading: 'What you can ask',
        list: [
          'Forwarded messages, posts or news about the city of Kupang and its people.',
          'Questions about city services that confuse many people.',
        ],
      },
      {
        heading: 'What we cannot answer',
        text: [
          'Opinions, private matters, and what lies outside of Kupang. If we do not take up a question, your ticket says why.',
          'This is not an emergency line. In an emergency call 112.',
        ],
      },
    ],
  },
};

export const textParts: typeof originalParts = {
  verdicts: 'What the verdicts mean',
  kinds: 'Kinds of error',
  kindsLead: 'If a report is false, misleading or partly true, we also name its kind.',
  askForCorrection: 'Ask for a correction',
  askSomething: 'Ask about a report',
};
