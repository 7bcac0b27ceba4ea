import { TOPICS, type Topic } from '../common/index.js';
import type { AgencyKind } from './agency.js';

/** What sort of agency a name speaks of, the first that fits. */
const KINDS: readonly [RegExp, AgencyKind][] = [
  [/\b(?:polresta|polres|polsek|polda|kepolisian)\b/i, 'police'],
  [/\b(?:rsud|rumah sakit|puskesmas)\b/i, 'health'],
  [/^kecamatan\b/i, 'district'],
  [/^kelurahan\b/i, 'village'],
  [/^(?:sekretariat|bagian)\b/i, 'secretariat'],
  [/^dinas\b/i, 'department'],
  [/^badan\b/i, 'body'],
  [/^(?:pt|perumda|perusahaan|pdam|pln)\b/i, 'enterprise'],
];

/** What it answers for, going by its name: a first proposal for whoever looks after the directory. */
const ANSWERS_FOR: Record<Topic, RegExp | null> = {
  aid: /\bsosial\b/i,
  disaster: /\bbencana\b|\bpemadam\b/i,
  health: /\bkesehatan\b|\brsud\b|rumah sakit|puskesmas/i,
  safety: /\bpol(?:resta|res|sek|da|isi)\b|kepolisian|pamong praja|perlindungan anak/i,
  education: /pendidikan/i,
  prices: /perdagangan|pertanian|perindustrian|perikanan/i,
  utilities: /pekerjaan umum|perumahan|lingkungan|kebersihan|perhubungan|air minum|\bpdam\b|\bpln\b/i,
  government: /komunikasi|kepegawaian|kependudukan|keuangan|sekretariat|penanaman modal|kecamatan|kelurahan/i,
  other: null,
};

export const kindOf = (name: string): AgencyKind =>
  KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';

export const topicsOf = (name: string): Topic[] =>
  TOPICS.filter((topic) => ANSWERS_FOR[topic]?.test(name) === true);
