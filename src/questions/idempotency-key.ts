import { AppError } from '../common/index.js';

const KEY_MAX = 200;

/** The header's value, or undefined when none was sent; 'invalid' `idempotency.invalid` when it is empty or too long. */
export function idempotencyKeyOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const key = header.trim();
  if (key === '' || key.length > KEY_MAX) {
    throw new AppError(
      'invalid',
      'idempotency.invalid',
      `Idempotency-Key harus berisi 1 sampai ${KEY_MAX} huruf.`,
    );
  }
  return key;
}
