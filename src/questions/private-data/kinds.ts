/** What can lead to a person who is not the one who asks. */
export type PrivateKind = 'nik' | 'kk' | 'card' | 'phone' | 'account' | 'plate' | 'email';

/** Where private data stands in a text, in UTF-16 units; `end` is behind it. */
export interface PrivateSpan {
  kind: PrivateKind;
  start: number;
  end: number;
}
