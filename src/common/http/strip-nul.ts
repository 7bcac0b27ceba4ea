/** PostgreSQL refuses U+0000 in text. Whatever comes from outside loses it here once, at any depth, keys included. */
export function stripNul(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '');
  if (Array.isArray(value)) return value.map(stripNul);
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [stripNul(key), stripNul(entry)]));
}
