import { backoffMs } from './queue-settings.js';
import { errorText } from './error-text.js';

describe('the wait before the next attempt', () => {
  const settings = { backoffMs: 2_000, backoffLimitMs: 3_600_000 };

  it('doubles with each failure, and ends at the limit', () => {
    const waits = [1, 2, 3, 11, 12, 40].map((attempt) => backoffMs(attempt, settings, 1));
    expect(waits).toEqual([2_000, 4_000, 8_000, 2_048_000, 3_600_000, 3_600_000]);
  });

  it('is spread over its upper half, so that failures do not come back together', () => {
    expect(backoffMs(3, settings, 0)).toBe(4_000);
    expect(backoffMs(3, settings, 0.5)).toBe(6_000);
  });
});

describe('an error that is written down', () => {
  it('names nobody', () => {
    const error = new Error('550 5.1.1 <Resi.Satu+x@mail.example.org>: unknown (resi@example.org)');
    expect(errorText(error)).toBe('Error: 550 5.1.1 <<alamat>>: unknown (<alamat>)');
  });

  it('fits where it is kept', () => {
    expect(errorText('x\u0000'.repeat(1_000))).toBe('x'.repeat(500));
  });
});
