import { createHash } from 'node:crypto';
import { base } from './base.js';
import { components } from './components.js';
import { desk } from './desk.js';
import { tokens } from './tokens.js';

/** Enough for the sheets written here: no `:` or `;` in them stands inside a string. */
export function minify(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();
}

/** How a policy names the text of a style element. */
export const cspHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export const publicSheet = minify(tokens + base + components);
export const deskSheet = minify(desk);

/** For the `style-src` of the content security policy: the only two style elements a page may carry. */
export const styleHashes: string[] = [cspHash(publicSheet), cspHash(deskSheet)];
