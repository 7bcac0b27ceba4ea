import { randomBytes } from 'node:crypto';
import { addressKey } from './rate-limits.js';

const key = randomBytes(32);
const same = (a: string, b: string): boolean => addressKey(key, a) === addressKey(key, b);

describe('the key of an address', () => {
  it('is one for a whole IPv6 /64, however the address is written', () => {
    expect(same('2001:db8:1:2::1', '2001:0DB8:0001:0002:ffff::9')).toBe(true);
    expect(same('2001:db8:1:2::1', '2001:db8:1:3::1')).toBe(false);
    expect(same('::1', '0:0:0:0:1::')).toBe(true);
  });

  it('is the same for an IPv4 address and its IPv6-mapped form, and another for its neighbour', () => {
    expect(same('192.0.2.7', '::ffff:192.0.2.7')).toBe(true);
    expect(same('192.0.2.7', '192.0.2.8')).toBe(false);
  });

  it('does not show the address', () => {
    expect(addressKey(key, '192.0.2.7')).not.toContain('192');
  });
});
