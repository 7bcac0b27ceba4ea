import { CONTACT_KEPT_DAYS, TICKET_MONTHS } from '../../../questions/index.js';
import type { TextPage } from '../text-page.js';

export const privacy: TextPage = {
  title: 'Privacy',
  description:
    'What Kabashoax Kupang stores about you, what for, how long, and your rights under Indonesia’s Personal Data Protection Law.',
  lead: 'We store as little as possible. You can read and ask without telling who you are.',
  sections: [
    {
      id: 'ringkas',
      heading: 'In short',
      list: [
        'We do not ask for a name, an identity card or a telephone number.',
        'Reading needs no account and leaves no cookie.',
        'There are no trackers, no advertising and nothing from other sites on our pages.',
        'An e-mail address is stored only if you give it, encrypted, and the team cannot see it.',
        'With your ticket number you can erase what you sent at any time.',
      ],
    },
    {
      id: 'pengendali',
      heading: 'Who is responsible',
      text: [
        'The controller of personal data is the city government of Kupang. The grounds are: your consent for e-mail, subscriptions and notifications (Law 27 of 2022, Article 20 (2) a), and public service for what a question says (letter e).',
      ],
    },
    {
      id: 'disimpan',
      heading: 'What is stored',
      table: {
        heads: ['What for', 'How long'],
        rows: [
          [
            'Your question, links, pictures; where and when you saw the report, its topic and the kelurahan, if you gave them',
            'To check the report. Not shown to the public',
            'Erased at once when you take the question back or erase your data with the ticket number. Otherwise kept as a working record, without who asked',
          ],
          [
            'An e-mail address, if you gave one',
            'To tell you when the answer is published or corrected',
            `${CONTACT_KEPT_DAYS} days after the case has ended, or erased at once when you ask with the ticket number`,
          ],
          [
            'The ticket number',
            'To open your ticket. Only a keyed hash of it is stored, so even we do not know the number',
            `Works until ${TICKET_MONTHS} months after the question has ended`,
          ],
          [
            'Messages between you and the team on the ticket page, with their pictures',
            'To complete the question',
            `Until ${TICKET_MONTHS} months after the question has ended, or erased with the question`,
          ],
          ['What you have not sent yet', 'So that nothing is lost when the connection breaks', '24 hours'],
          [
            'Taps on “I received this too”',
            'To count how many received the report, without who they are',
            'As long as the case is kept',
          ],
          [
            'Words that were looked for in the archive and not found, with how often on a day',
            'To know what is not answered yet. E-mail addresses, links, long numbers and long texts are not stored',
            '1 year',
          ],
          [
            'An objection to an answer, with the role and the evidence you name',
            'To judge whether the answer is wrong. Only the outcome and its reason are published',
            'As long as the answer is kept, without who objected',
          ],
          [
            'Whether an answer helped, and the sentence you add',
            'To make answers better. The sentence is read by the team only',
            'As long as the answer is kept, without who said it',
          ],
          [
            'A keyed hash of the network address (IP)',
            'To hold back floods. Its key is a new one every day',
            '24 hours',
          ],
        ],
      },
      after: [
        'Pictures are drawn anew when they arrive: where and with what they were taken is not stored. Pictures of residents are never shown to the public.',
        'Your IP address is not stored in readable form. The server’s log of errors holds neither page addresses nor IP addresses.',
      ],
    },
    {
      id: 'langganan',
      heading: 'Subscriptions',
      text: [
        'If you subscribe, we store the e-mail address or your browser’s address for notifications, encrypted, with the topics and kelurahan you chose. An e-mail subscription begins only when you confirm it through a link that we send. A request that nobody confirms is erased after 48 hours. You can end a subscription at any time with one tap; your address is erased then.',
        'Notifications are carried by a service of your browser’s maker, such as Google, Mozilla or Apple. They are encrypted, so that the carrier cannot read them.',
      ],
    },
    {
      id: 'kuki',
      heading: 'Cookies',
      text: ['Used only while you ask, share or tap, and never to follow you.'],
      table: {
        heads: ['What for', 'How long'],
        rows: [
          ['kabashoax_tanya', 'opens again what you have not sent yet', 'until the browser is closed'],
          ['kabashoax_kuki', 'tells whether your browser takes cookies', '5 minutes'],
          ['kabashoax_bagikan', 'carries a report that you share from another app', '10 minutes'],
          ['kabashoax_juga', 'lets “I received this too” count once', 'until the browser is closed'],
          [
            'kabashoax_sesi, kabashoax_masuk',
            'signing in of the team; not for visitors',
            'until the browser is closed',
          ],
        ],
      },
    },
    {
      id: 'perangkat',
      heading: 'On your own device',
      list: [
        'Until it has reached us, what you write is kept on your device as well, for 24 hours at most, and erased as soon as it has arrived.',
        'The front page, the archive and the answers you read, at most 30 pages, are kept so that they open without a connection. Questions and tickets never are. You can delete all of it on the offline page.',
      ],
      links: [{ href: '/luring', text: 'Pages that are kept' }],
    },
    {
      id: 'terlihat',
      heading: 'Who can see it',
      list: [
        'Fact-finders and editors read the question but do not know who asked. E-mail addresses are not on their desk.',
        'Telephone, identity and account numbers and number plates in what is sent are masked. Opening them is recorded.',
        'An agency that is asked receives only the claim and the question in the team’s own words, not what you sent.',
        'The mail server learns your address only when a message is sent to you.',
        'We sell no data and give none away for advertising. The figures on the page Statistics point at nobody.',
      ],
    },
    {
      id: 'orang-lain',
      heading: 'Other people’s data',
      text: [
        'Do not write anybody’s name, telephone number or personal data where it is not needed. If a published answer speaks of you wrongly, you have the right to reply and to ask for a correction.',
      ],
      links: [{ href: '/koreksi', text: 'How to ask for a correction' }],
    },
    {
      id: 'hak',
      heading: 'Your rights',
      text: [
        'Law 27 of 2022 on Personal Data Protection gives you, as the subject of personal data, the right:',
      ],
      list: [
        'to be told who asks for data, on what grounds and for what (Article 5);',
        'to complete, update and correct data (Article 6);',
        'to access data and receive a copy (Article 7);',
        'to end processing and have data erased or destroyed (Article 8);',
        'to withdraw consent (Article 9);',
        'to object to decisions made by automated means alone (Article 10); here no verdict is made automatically;',
        'to delay or restrict processing (Article 11);',
        'to sue for and receive compensation (Article 12);',
        'to receive and move data in a common format (Article 13).',
      ],
      after: [
        'As we do not know who asked, the ticket number is your key: with it you see what is stored, take a question back, erase the e-mail address and erase your data, without waiting for anybody. For anything else, write through the page Ask.',
        'If the protection of data fails, the law demands that those concerned are told in writing within 3 × 24 hours (Article 46).',
      ],
      links: [{ href: '/tiket', text: 'Open your ticket' }],
    },
  ],
};
