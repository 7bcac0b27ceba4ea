/** What can lead to a person who is not the one who asks. */
export const PRIVATE_KINDS = ['nik', 'kk', 'card', 'phone', 'account', 'plate', 'email'] as const;
export type PrivateKind = (typeof PRIVATE_KINDS)[number];

/** Where private data stands in a text, in UTF-16 units; `end` is behind it. */
export interface PrivateSpan {
  kind: PrivateKind;
  start: number;
  end: number;
}
