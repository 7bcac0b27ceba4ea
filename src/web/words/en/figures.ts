import type { figures as original } from '../id/figures.js';

export const figures: typeof original = {
  title: 'Figures',
  nav: 'Figures',
  lead: 'In working hours of the team. What still runs counts with the time it has taken so far; ≥ marks the least that a figure can be, where what still runs may raise it.',
  period: 'Period',
  days: (days) => (days === 365 ? 'A year' : `${days} days`),
  measure: {
    triage: {
      title: 'Until looked at',
      by: 'Topic',
      promise: 'Promised: 4 working hours.',
      unknown: 'No topic',
    },
    answer: {
      title: 'Until answered',
      by: 'Topic',
      promise: 'Promised: 2 working days.',
      unknown: 'No topic',
    },
    reply: {
      title: 'Until an agency replied',
      by: 'Agency',
      promise: 'Promised: 1 working day when urgent, 3 otherwise.',
      unknown: 'No name',
    },
  },
  all: 'All',
  count: 'Number',
  open: 'Still running',
  overdue: 'Past its time',
  median: 'Median',
  p90: '90 of 100',
  medianLong: 'Median: half are faster',
  p90Long: '90 of 100 are faster',
  hours: (text) => `${text} h`,
  none: 'Nothing in this period yet.',
  csv: 'Download as CSV',
  about: (title, groups) =>
    `${title}: a bar for the median and one for 90 of 100 for ${groups} groups. The numbers are in the table after the chart.`,
  more: (count) => `${count} more groups are in the table.`,
};
