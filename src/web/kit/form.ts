import { cleanText } from '../../common/index.js';

/** What a posted form said, field by field; an absent or repeated field is the empty text. */
export type FormReader = (name: string) => string;

/** Reads a urlencoded body without trusting its shape. */
export function readForm(body: unknown): FormReader {
  const fields = new Map<string, unknown>(
    typeof body === 'object' && body !== null ? Object.entries(body) : [],
  );
  return (name) => {
    const value = fields.get(name);
    return typeof value === 'string' ? cleanText(value) : '';
  };
}
