import { findPrivateData } from './find.js';
import type { PrivateKind } from './kinds.js';

/** Leads to a fraudster as well as to a victim: may be published, but only as a warning of fraud. */
const WARNS_OF_FRAUD: readonly PrivateKind[] = ['phone', 'account', 'email', 'plate'];

/** Kinds of private data in these texts that must not be published: identity, family and bank cards never, others unless `scam`. */
export function unpublishable(texts: readonly string[], scam: boolean): PrivateKind[] {
  const kinds = texts.flatMap((text) => findPrivateData(text).map(({ kind }) => kind));
  return [...new Set(kinds)].filter((kind) => !(scam && WARNS_OF_FRAUD.includes(kind)));
}
