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

/** An agency as the directory keeps it: asked once somebody other than their author has read name and address. */
export interface ListedAgency extends Agency {
  confirmed: boolean;
  /** Who wrote name and address; null: the operator, whose word needs no other. */
  writtenBy: string | null;
  writtenByName: string | null;
  /** Of the name and the address, so that what is confirmed is what was read. */
  print: string;
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
