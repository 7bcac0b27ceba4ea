import type { OpenRecord } from '../archive/index.js';

/** Some programs take U+2028 and U+2029 for the end of a line; JSON may write them as escapes. */
const LOOKS_LIKE_AN_END = /[\u2028\u2029]/g;

/** One record as a line of JSON Lines. */
export const jsonLine = (record: OpenRecord): string =>
  `${JSON.stringify(record).replace(LOOKS_LIKE_AN_END, (end) => `\\u${end.charCodeAt(0).toString(16)}`)}\n`;
