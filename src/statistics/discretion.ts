/** The least that may be told of what few people stand behind: smaller counts are not named, larger ones in these steps. */
export const LEAST_TOLD = 5;

/**
 * A count that leads back to nobody: rounded down to a multiple of five, null below five. As it stands still while
 * single questions arrive, whoever reads it day after day learns nothing about one of them either.
 */
export function discreet(count: number): number | null {
  return count < LEAST_TOLD ? null : count - (count % LEAST_TOLD);
}
