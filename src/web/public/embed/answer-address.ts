import type { Lang } from '../../words/index.js';

const ADDRESS = /^(\/en)?\/jawaban\/([a-z0-9-]{1,100})(?:\/revisi\/\d+)?\/?$/;

/** Which answer an address of ours leads to, as it was copied; null when it is no answer's. `site` has no slash at the end. */
export function answerAt(site: string, address: string): { lang: Lang; slug: string } | null {
  const start = [site, site.replace(/^http:/, 'https:'), site.replace(/^https:/, 'http:'), ''].find(
    (prefix) => address.startsWith(`${prefix}/`),
  );
  if (start === undefined) return null;
  const [path = ''] = address.slice(start.length).split(/[?#]/);
  const [, english, slug] = ADDRESS.exec(path) ?? [];
  return slug === undefined ? null : { lang: english === undefined ? 'id' : 'en', slug };
}
