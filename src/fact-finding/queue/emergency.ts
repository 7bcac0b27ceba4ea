/** Words that raise a case: disaster, and the safety of children. Matched as whole words. */
const EMERGENCY_TERMS = [
  'tsunami',
  'gempa',
  'banjir',
  'longsor',
  'badai',
  'siklon',
  'kebakaran',
  'erupsi',
  'letusan',
  'evakuasi',
  'wabah',
  'keracunan',
  'culik',
  'diculik',
  'menculik',
  'penculik',
  'penculikan',
  'bom',
  'teror',
] as const;

const TERM = new RegExp(`(?<!\\p{L})(${EMERGENCY_TERMS.join('|')})(?!\\p{L})`, 'giu');

/** So many questions of one case within so many minutes are a burst. */
export const BURST = { questions: 5, minutes: 10 } as const;

/** The emergency terms in a text, each once. */
export const emergencyTerms = (text: string): string[] => [
  ...new Set([...text.matchAll(TERM)].map(([term]) => term.toLowerCase())),
];
