import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** A source as the public page names it. */
export interface StatedSource {
  number: number;
  type: string;
  publisher: string;
  title: string;
  url: string | null;
  quote: string | null;
  observedAt: string | null;
  /** The copy that was kept of the page: SHA-256 of its bytes, in hexadecimal. */
  capture: { hash: string; at: string } | null;
}

export interface StatedInquiry {
  agency: string;
  askedAt: string;
  dueAt: string;
  repliedAt: string | null;
  /** Under which number of the sources the reply is quoted. */
  source: number | null;
}

export interface StatedWithdrawal {
  /** The newest revision that was taken down. */
  revision: number;
  withdrawnAt: string;
  reason: string;
}

/** Everything that the public page of one revision says. Times are ISO 8601 in UTC with milliseconds. */
export interface RevisionStatement {
  type: 'revision';
  /** Of this form; a later form has another number. */
  version: 1;
  address: string;
  slug: string;
  /** The answer's number, as the city counts. */
  number: number;
  revision: number;
  title: string;
  claim: string;
  verdict: string;
  kind: string | null;
  scam: boolean;
  summary: string;
  /** Markdown. */
  explanation: string;
  shareText: string | null;
  /** null: older than the signing, when topics were kept for the newest revision only. */
  topics: string[] | null;
  kelurahan: string[];
  sources: StatedSource[];
  inquiries: StatedInquiry[];
  changeNote: string | null;
  publishedAt: string;
  firstPublishedAt: string;
  /** Times that the answer was taken down before this revision brought it back; not there when it never was. */
  withdrawals?: StatedWithdrawal[];
}

/** That an answer was taken back, when and why. */
export interface WithdrawalStatement {
  type: 'withdrawal';
  version: 1;
  address: string;
  slug: string;
  number: number;
  reason: string;
  withdrawnAt: string;
}

export type PublishedStatement = RevisionStatement | WithdrawalStatement;

/** The public half of a signing key (RFC 8037). */
export interface PublicKey {
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
}

/** The same with its name, the RFC 7638 thumbprint. */
export interface NamedKey extends PublicKey {
  kid: string;
}

/** From here on this key signs. Signed by the key before; the first one signs itself. */
export interface KeyStatement {
  type: 'key';
  version: 1;
  /** 1 for the first key. */
  generation: number;
  /** RFC 7638 thumbprint of `key`. */
  keyId: string;
  key: PublicKey;
  /** The key before, which signs this statement; null for the first. */
  previous: string | null;
}

export type Statement = PublishedStatement | KeyStatement;

/** The bytes that are hashed and signed: canonical JSON (RFC 8785) in UTF-8. */
export function canonical(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('a statement without a canonical form');
  return text;
}

/** SHA-256 of a text in UTF-8, 64 lower-case hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
