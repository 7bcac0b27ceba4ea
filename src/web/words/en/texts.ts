import type { textParts as originalParts, texts as originalTexts } from '../id/texts.js';
import { about } from './about.js';
import { correctionsText } from './corrections.js';
import { methodology } from './methodology.js';
import { privacy } from './privacy.js';

export const texts: typeof originalTexts = { methodology, corrections: correctionsText, privacy, about };

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const textParts: typeof originalParts = {
  kindsLead: 'If a report is false, misleading or partly true, we also name its kind.',
  askSomething: 'Ask about a report',
  weekday: (day) => WEEKDAYS[day - 1] ?? '',
  fromTo: (first, last) => `${first} to ${last}`,
  clock: (time) => time,
  workingTime: (days, hours) => `Our working time: ${days}, ${hours} WITA, public holidays excepted.`,
};
