import type { statistics as original } from '../id/statistics.js';

export const statistics: typeof original = {
  title: 'Statistics',
  description: 'Kabashoax Kupang in numbers: questions, answers, waiting times, and what people look for.',
  lead: 'How many asked, how many were answered, and how long it took. What is not finished is counted too.',
  period: 'Period',
  lastMonths: 'Last 12 months',
  counted: 'Counted',
  table: 'The numbers as a table',
  csv: 'Download CSV',
  csvOf: (title) => `Download CSV: ${title}`,
  none: 'Nothing in this period yet.',
  all: 'All',
  few: (least) => `< ${least}`,
  rounded: (count) => `${count}+`,
  unknownYear: 'There are no figures for that year.',
  unknownTable: 'There is no such table.',
  sum: (total) => `${total} in all`,
  about: (title) => `${title}. The numbers are in the table after the chart.`,
  atLeast: (amount) => `≥ ${amount}`,
  hours: (text) => `${text} working hours`,
  days: (text) => `${text} working days`,
  section: {
    bulan: {
      title: 'Questions and answers',
      lead: 'Month by month, in Kupang’s time (WITA). “I received this too” is a tap on an answer or a case that is there already.',
    },
    hasil: {
      title: 'What became of the questions',
      lead: 'Questions that came in during this period, and where they stand now.',
    },
    waktu: {
      title: 'Waiting times',
      lead: (readHours, answerDays, hoursPerDay) =>
        `What we promise: read within ${readHours} working hours, and half of the answers published within ${answerDays} working days. A working day has ${hoursPerDay} hours.`,
      how: 'Median means that half were quicker; “90 of 100” means that only ten of a hundred were slower. What still runs counts with the time it has taken so far. The sign ≥ means that the figure can still rise.',
    },
    menunggu: {
      title: 'Still waiting now',
      lead: (count, median, longest) =>
        `${count} cases are not answered yet. Half of them have waited ${median} days or longer; the oldest one ${longest} days.`,
      nobody: 'No case is waiting now.',
    },
    putusan: {
      title: 'Verdicts',
      lead: 'Answers of the city by the month they first appeared, with the verdict that holds now.',
    },
    jenis: {
      title: 'Kinds of error',
      lead: 'In which way a report was wrong. Answers with the verdict “True” have no kind.',
    },
    topik: {
      title: 'Topics',
      lead: 'What people ask about, and what answers are about.',
    },
    kelurahan: {
      title: 'Kelurahan',
      lead: (least) =>
        `Questions that name a part of the city, from complete months only. So that they point at nobody, counts are rounded down to a multiple of ${least}, and fewer than ${least} are not named.`,
    },
    instansi: {
      title: 'Replies of agencies',
      lead: (normal, urgent, least) =>
        `An agency is given ${normal} working days to reply, ${urgent} where it is urgent. Named are only agencies that a published answer names and that were asked at least ${least} times.`,
    },
    pencarian: {
      title: 'Looked for and not found',
      lead: (times, days, least) =>
        `${times} searches of the archive found no answer, on ${days} days. Below are words of a list of our own that stood in them, on at least ${least} different days. What people typed is never shown.`,
    },
  },
  column: {
    month: 'Month',
    questions: 'Questions',
    echoes: 'Me too',
    answers: 'Answers published',
    corrections: 'Corrections',
    takedowns: 'Taken down',
    outcome: 'Standing',
    count: 'Count',
    step: 'Step',
    open: 'Still running',
    overdue: 'Past the promise',
    median_working_hours: 'Median',
    p90_working_hours: '90 of 100',
    age: 'Has waited',
    cases: 'Cases',
    topic: 'Topic',
    kelurahan: 'Kelurahan',
    agency: 'Agency',
    word: 'Word',
    days: 'Days',
    times: 'Searches',
  },
  outcome: {
    instant: 'Answered at once from the archive',
    answered: 'Answered after a check',
    waiting: 'Still waiting',
    declined: 'Not taken up; the ticket says why',
    withdrawn: 'Taken back by the asker',
  },
  step: {
    triage: 'Until the team has read it',
    answer: 'Until the answer is published',
    reply: 'Until the agency replies',
  },
  median: 'Median: half were quicker',
  p90: '90 of 100 were quicker',
  age: (from, to) => {
    if (from === null) return `Less than ${to ?? 0} day`;
    return to === null ? `${from} days or longer` : `${from} to ${to} days`;
  },
  imported: (count) =>
    `The figures on this page are about the city’s work alone. The archive also shows ${count} answers of other publishers, which are not counted here.`,
  reuse: 'These figures are under CC BY 4.0: anyone may use them, naming their source.',
};
