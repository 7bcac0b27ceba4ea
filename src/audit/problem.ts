export interface Problem {
  /** The first place at which the chain does not hold. */
  seq: number;
  kind: 'edited' | 'deleted' | 'inserted' | 'reordered';
  /** For the operator, in Indonesian. */
  text: string;
}
