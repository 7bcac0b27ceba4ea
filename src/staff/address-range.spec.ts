import { addressRange } from './address-range.js';

describe('an address range', () => {
  it.each([
    ['10.1.2.3', '10.1.2'],
    ['::ffff:10.1.2.3', '10.1.2'],
    ['2001:db8:7:1::9', '2001:db8:7'],
    ['2001:db8::9', '2001:db8:0'],
    ['::1', '0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0'],
  ])('of %s is %s', (address, range) => {
    expect(addressRange(address)).toBe(range);
  });

  it('joins neighbours and parts strangers', () => {
    expect(addressRange('10.1.2.3')).toBe(addressRange('10.1.2.200'));
    expect(addressRange('10.1.2.3')).not.toBe(addressRange('10.1.3.3'));
  });
});
