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

const BASE = 10;
const PER_ASKER = 2;
const ASKERS_COUNTED = 50;
const EMERGENCY = 100;

const TERM = new RegExp(`(?<!\\p{L})(${EMERGENCY_TERMS.join('|')})(?!\\p{L})`, 'giu');

export interface Priority {
  value: number;
  /** Explains the number to whoever reads the queue. */
  reason: string;
}

/** How urgent a case is: a base, two points per asker (at most 50 askers), and a hundred for an emergency. */
export function priorityOf(text: string, demand: number): Priority {
  const terms = [...new Set([...text.matchAll(TERM)].map(([term]) => term.toLowerCase()))];
  const crowd = Math.min(demand, ASKERS_COUNTED) * PER_ASKER;
  const parts = [`dasar ${BASE}`, `${demand} penanya +${crowd}`];
  if (terms.length > 0) parts.push(`kata darurat (${terms.join(', ')}) +${EMERGENCY}`);
  return { value: BASE + crowd + (terms.length > 0 ? EMERGENCY : 0), reason: parts.join('; ') };
}
