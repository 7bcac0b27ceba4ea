import type { Lang } from '../../words/index.js';
import type { CardShape } from './card-face.js';

interface Which {
  slug: string;
  revision: number;
  lang: Lang;
  shape?: CardShape;
}

/** Where the card of a revision is, within this site. */
export function cardPath({ slug, revision, lang, shape = 'wide' }: Which): string {
  const path = `/kartu/${slug}/${revision}${shape === 'wide' ? '.png' : '/persegi.png'}`;
  return lang === 'id' ? path : `${path}?bahasa=${lang}`;
}
