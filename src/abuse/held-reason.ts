/** Why something was set aside for a person. In the database: migration 0014. */
export const HELD_REASONS = [
  'trap',
  'too-fast',
  'stale-form',
  'address-budget',
  'range-budget',
  'content-budget',
  'flood',
] as const;
export type HeldReason = (typeof HELD_REASONS)[number];
