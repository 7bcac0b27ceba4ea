import { isIPv6 } from 'node:net';

/** The two networks a budget knows an address by, as texts that only equal networks share. */
export interface Networks {
  /** IPv4: the address itself; IPv6: its /64, which one household has whole. */
  address: string;
  /** IPv4 /24, IPv6 /48: what one attacker can easily change within. */
  network: string;
}

export function networksOf(address: string): Networks {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').split('%')[0] ?? '';
  if (!isIPv6(plain)) return { address: plain, network: plain.split('.').slice(0, 3).join('.') };
  const groups = groupsOf(plain);
  return { address: groups.slice(0, 4).join(':'), network: groups.slice(0, 3).join(':') };
}

/** The URL parser writes every IPv6 address in its one canonical form. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array.from({ length: gap }, () => '0'), ...right];
}
