const ENDPOINT_LETTERS_MAX = 1_000;

/** One name, or with `*.` every name below it. */
const fits = (host: string, allowed: string): boolean =>
  allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed;

/**
 * The address of a browser's push service comes from a stranger and is fetched by us: only services that are known by
 * name are asked, over TLS on the usual port. `loopback` is for tests alone.
 */
export function isPushService(endpoint: string, services: readonly string[], loopback: boolean): boolean {
  if (!URL.canParse(endpoint) || endpoint.length > ENDPOINT_LETTERS_MAX) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  if (username + password !== '') return false;
  if (protocol === 'http:') return loopback && hostname === '127.0.0.1';
  return protocol === 'https:' && port === '' && services.some((service) => fits(hostname, service));
}
