import { SERVICE_LEVELS } from '../../../calendar/index.js';
import { BURST } from '../../../fact-finding/index.js';
import type { TextPage } from '../text-page.js';

const { readHours, answerDays, agencyDays } = SERVICE_LEVELS;

export const methodology: TextPage = {
  title: 'How we check',
  description:
    'How Kabashoax Kupang chooses, checks, reviews and corrects reports: evidence, four eyes, and what the verdicts mean.',
  lead: 'Every answer shows the evidence it rests on, so that you can check it yourself. This page tells the rules. Most of them are kept by the system: nobody, whatever their office, can step around them.',
  sections: [
    {
      id: 'alur',
      heading: 'From question to answer',
      list: [
        'Your question is compared with the archive. If the report has been checked before, the answer appears at once.',
        'If not, it becomes a case. The same question from many people becomes one case.',
        'A fact-finder takes the case, writes down the claim in neutral words and gathers evidence.',
        'Where it is needed, the agency or the party that the report names is asked.',
        'The fact-finder writes an answer. Somebody else reviews it and publishes it or sends it back.',
        'The answer is published in the archive for everyone. Who asked is never shown.',
      ],
    },
    {
      id: 'pilihan',
      heading: 'What we check',
      text: [
        'We check statements that concern the city of Kupang and that can be shown to be true or not. Opinions, forecasts and private matters are not judged. If a question is not taken up, its ticket says why.',
        'All questions are taken in the same way, whoever they are about. Their order follows deadlines, the number of people who ask, and the harm that may come of it.',
        `Disasters, the safety of children, and reports that are asked about ${BURST.questions} times within ${BURST.minutes} minutes come first, as emergencies. For such a case the team can show an interim statement. It, too, is reviewed by others, and it names an official source or says plainly that nothing is certain yet.`,
      ],
    },
    {
      id: 'waktu',
      heading: 'How long it takes',
      text: [
        `We promise to read every question within ${readHours} working hours and to answer half of them within ${answerDays} working days.`,
        'Whether we keep that promise is on the page Statistics. What is not finished is counted too.',
      ],
      part: 'workingTime',
      links: [{ href: '/statistik', text: 'See the statistics' }],
    },
    {
      id: 'bukti',
      heading: 'The rule of evidence',
      text: [
        'A verdict can only be published with two sources that do not depend on each other, or with one primary official source of the authority concerned. Two reports of one publisher count as one.',
      ],
      list: [
        'Every source comes with a quotation, and the system checks that the quotation really occurs in it.',
        'Web pages that are quoted are kept as they were read, so that the evidence remains when the page changes.',
        'A source can be an official statement, a document, a fact-check article, a news report, a direct observation, or a picture.',
        'Anonymous sources are not used as evidence.',
      ],
    },
    {
      id: 'instansi',
      heading: 'Asking agencies',
      text: [
        `An agency is given ${agencyDays.normal} working days to reply, or ${agencyDays.urgent} where it is urgent. Its reply is quoted as it is. Where we wrote to the agency’s official address, the reply counts as an official statement; where the request went another way, as one ordinary source. Where the city government itself is the subject, the reply of an agency never suffices alone. The answer’s page says who was asked, when, and whether they replied.`,
        'The reply of an agency is evidence, not a veto. An agency cannot change, hold up or undo a verdict. If there is no reply in time, the answer can be published without it.',
      ],
    },
    {
      id: 'mitra',
      heading: 'Partner media',
      text: [
        'Some media are our reference. Their articles are searched and quoted like any other source, under the same rule of evidence. Partners have no part in the verdict.',
      ],
      links: [{ href: '/mitra', text: 'Who our partner media are' }],
    },
    {
      id: 'empat-mata',
      heading: 'Four eyes',
      text: [
        'Whoever wrote a part of an answer cannot approve it. An approval holds for one text with the sources it had at that moment; if text or sources change, it has to be reviewed again. The same goes for corrections.',
        'Where the city government itself is the subject, two people have to approve, neither of them its author.',
        'Volunteers can offer sources. What they offer counts only after a fact-finder has accepted it.',
      ],
    },
    { id: 'putusan', heading: 'What the verdicts mean', part: 'verdicts' },
    { id: 'jenis', heading: 'Kinds of error', part: 'kinds' },
    {
      id: 'penipuan',
      heading: 'The scam flag',
      text: [
        'If a report is used to take people’s money or data, its answer carries the flag “Scam” before everything else, and says what you should do.',
        'A verdict speaks of the claim, not of whoever passed it on.',
      ],
    },
    {
      id: 'komputer',
      heading: 'What the computer does',
      text: [
        'The computer compares questions with the archive, reads writing in pictures, orders the queue, and checks that the rules on this page are kept.',
        'Verdicts and explanations are not made by artificial intelligence. All of them are written and reviewed by people.',
      ],
    },
    {
      id: 'catatan',
      heading: 'How we can be checked',
      list: [
        'Old revisions can still be read; every correction says what changed and why.',
        'What is taken down leaves its reason and its date.',
        'Every answer, correction and takedown is signed digitally and enters a public log that only grows. A card that you receive can be checked by its code.',
        'Every act of the team enters a log from which nothing can be deleted. The fingerprint of that log is published every day, so that a silent change would be noticed.',
        'Who may do what is written in the program, which is open.',
      ],
      links: [
        { href: '/koreksi', text: 'All corrections and takedowns' },
        { href: '/verifikasi', text: 'Check whether a card is genuine' },
        { href: '/data/log', text: 'The signed log' },
      ],
    },
  ],
};
