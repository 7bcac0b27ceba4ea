import type { TextPage } from '../text-page.js';

export const about: TextPage = {
  title: 'About',
  description:
    'Kabashoax answers questions about reports that concern the city of Kupang: who runs it and how it is kept independent.',
  lead: 'Kabashoax is where residents ask: is this report about Kupang true?',
  sections: [
    {
      id: 'untuk-siapa',
      heading: 'For whom',
      text: [
        'For anyone who receives a report about the city of Kupang and doubts it. No account, no identity card, no fee. All answers are open to the public.',
      ],
    },
    {
      id: 'tanya',
      heading: 'What you can ask',
      list: [
        'Forwarded messages, posts, pictures or news about the city of Kupang and its people.',
        'Questions about city services that confuse many people.',
      ],
    },
    {
      id: 'bukan',
      heading: 'What we cannot answer',
      text: [
        'Opinions, private matters, and what lies outside of Kupang. If we do not take up a question, your ticket says why.',
        'This is not an emergency line. In an emergency call 112.',
      ],
    },
    {
      id: 'siapa',
      heading: 'Who runs it',
      text: [
        'The service belongs to the city government of Kupang. Volunteers of the city help residents to ask and bring sources.',
      ],
      list: [
        'Fact-finders gather evidence and write answers.',
        'Editors review and publish.',
        'Agencies reply to the team’s questions.',
        'Partner media are the reference.',
      ],
      part: 'workingTime',
    },
    {
      id: 'mandiri',
      heading: 'Independent, also of the city government',
      text: [
        'The city government runs this service, and the city government can also be the subject of a report. Hence there are rules that the system keeps:',
      ],
      list: [
        'Where the city government is the subject, two people besides the author have to approve.',
        'What an agency replies is evidence, not a veto. No agency can hold up or change a verdict.',
        'An agency that does not reply is said not to have replied.',
        'What is published cannot be changed silently: old revisions can be read, and what is taken down leaves its reason.',
        'On this site there is no advertising, no paid content and no place to pay.',
      ],
      links: [
        { href: '/metodologi', text: 'How we check' },
        { href: '/koreksi', text: 'Corrections and takedowns' },
        { href: '/statistik', text: 'This service in numbers' },
      ],
    },
    {
      id: 'pakai-ulang',
      heading: 'Using the answers',
      text: [
        'Anyone may quote, share and republish the city’s answers, naming Kabashoax Kupang and the address of the answer. Answers of other publishers follow their publishers’ terms.',
      ],
      links: [
        { href: '/sematan', text: 'Put answers on your site' },
        { href: '/api/docs', text: 'For programs: the API' },
      ],
    },
    {
      id: 'hubungi',
      heading: 'Reaching us',
      text: [
        'To ask, to report a mistake, or for anything about your data, write through the page Ask. You get a ticket number, and the reply appears there.',
      ],
    },
  ],
};
