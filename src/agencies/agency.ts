import type { Topic } from '../common/index.js';

/** What sort of party can be asked. */
export const AGENCY_KINDS = [
  'department',
  'body',
  'secretariat',
  'district',
  'village',
  'health',
  'police',
  'enterprise',
  'other',
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** A party that can be asked (OPD / pihak terkait), and how it is reached. */
export interface Agency {
  id: string;
  name: string;
  shortName: string | null;
  kind: AgencyKind;
  /** What it answers for. */
  topics: Topic[];
  email: string | null;
  /** Digits with the country's code, as wa.me takes them. */
  whatsapp: string | null;
  /** For the desk alone. */
  note: string | null;
  /** Only active ones are asked. */
  active: boolean;
}

/** As typed into the form; blank means not given. */
export interface AgencyInput {
  name: string;
  shortName: string;
  kind: string;
  topics: readonly string[];
  email: string;
  whatsapp: string;
  note: string;
  active: boolean;
}
