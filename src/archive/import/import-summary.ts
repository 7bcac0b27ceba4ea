/** What became of every row of a file. */
export interface ImportSummary {
  read: number;
  /** New answers. */
  added: number;
  /** Known answers that got a new revision. */
  revised: number;
  unchanged: number;
  rejected: number;
}

export const emptySummary = (): ImportSummary => ({
  read: 0,
  added: 0,
  revised: 0,
  unchanged: 0,
  rejected: 0,
});
