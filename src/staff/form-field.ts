/** Takes a hidden field out of a form, so that no handler and no DTO has to know it; empty when it is not there. */
export function takeField(body: unknown, name: string): string {
  if (typeof body !== 'object' || body === null) return '';
  const value: unknown = Reflect.get(body, name);
  Reflect.deleteProperty(body, name);
  return typeof value === 'string' ? value : '';
}
