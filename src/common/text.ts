/**
 * What every text from outside goes through: PostgreSQL refuses U+0000, and trailing blanks carry nothing.
 * Line ends become `\n`; everything else stays as the person wrote it.
 */
export function cleanText(value: string): string {
  return value.replaceAll('\u0000', '').replace(/\r\n?/g, '\n').trim();
}
