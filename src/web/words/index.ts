import * as en from './en/index.js';
import * as id from './id/index.js';

export const LANGS = ['id', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** Indonesian is the original; every other language must have exactly its keys. */
export type Words = typeof id;

const CATALOGUE: Record<Lang, Words> = { id, en };

/** The whole catalogue of one language. */
export function words(lang: Lang): Words {
  return CATALOGUE[lang];
}
