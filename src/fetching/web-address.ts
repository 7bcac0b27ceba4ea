import { refusal } from './refusals.js';

const ADDRESS_MAX = 2_000;

/**
 * The address as it may be asked for, without its fragment. Throws `fetch.address` or `fetch.port`; where the name
 * leads is looked at when the connection is made, not here.
 */
export function webAddress(text: string, { anyPort }: { anyPort: boolean }): URL {
  if (text.length > ADDRESS_MAX || !URL.canParse(text)) throw refusal('address');
  const url = new URL(text);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isWeb || `${url.username}${url.password}` !== '') throw refusal('address');
  // The port is empty where it is the protocol's own.
  if (!anyPort && !['', '80', '443'].includes(url.port)) throw refusal('port');
  url.hash = '';
  return url;
}

/** The host as a connection wants it: IPv6 without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');
