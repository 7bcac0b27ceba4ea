import { AppError, cleanText } from '../common/index.js';

export const CLAIM_MAX = 2000;

/** The claim, trimmed; 'invalid' `case.claim` for field `claim`. */
export function checkClaim(claim: string): string {
  const words = cleanText(claim);
  if (words === '' || Array.from(words).length > CLAIM_MAX)
    throw new AppError('invalid', 'case.claim', 'Klaim perlu diperbaiki.', [
      { field: 'claim', message: `Tulis klaim dengan kata netral, 1–${CLAIM_MAX} huruf.` },
    ]);
  return words;
}
