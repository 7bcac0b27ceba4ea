import { nextDigest } from './digest-time.js';

describe('the letter of the morning', () => {
  it.each([
    ['2026-11-22T00:00:00Z', '2026-11-22T23:00:00.000Z'],
    ['2026-11-22T22:54:00Z', '2026-11-22T23:00:00.000Z'],
    ['2026-11-22T22:58:00Z', '2026-11-23T23:00:00.000Z'],
    ['2026-11-30T23:30:00Z', '2026-12-01T23:00:00.000Z'],
  ])('of what happens at %s goes out at %s, 07.00 in Kupang', (now, then) => {
    expect(nextDigest(new Date(now)).toISOString()).toBe(then);
  });
});
