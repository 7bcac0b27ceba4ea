import type { AnswerView } from '../../../archive/index.js';
import { words, type Lang } from '../../words/index.js';
import { CARD_SIZES } from '../cards/card-face.js';
import { cardPath } from '../cards/card-path.js';
import { answerFrame, frameSize } from './frame-html.js';

/** Seconds a site may keep what it was told; the card itself is always fetched anew. */
const CACHE_AGE = 3_600;

interface Wanted {
  lang: Lang;
  view: AnswerView;
  site: string;
  maxWidth: number | null;
  maxHeight: number | null;
}

/** What a site is told to show an answer (oembed.com, version 1.0, type `rich`). */
export function oembedOf({ lang, view, site, maxWidth, maxHeight }: Wanted): Record<string, string | number> {
  const { slug, title, verdict, revision, publisher, origin } = view;
  const { common } = words(lang);
  const size = frameSize(maxWidth, maxHeight);
  const labelled = `[${common.verdict[verdict].toUpperCase()}] ${title}`;
  const thumbnail = CARD_SIZES.wide;
  const fits =
    (maxWidth ?? thumbnail.width) >= thumbnail.width && (maxHeight ?? thumbnail.height) >= thumbnail.height;
  return {
    ...{ version: '1.0', type: 'rich', title: labelled, cache_age: CACHE_AGE },
    ...{ provider_name: common.site, provider_url: site },
    ...(origin === 'import' && { author_name: publisher.name }),
    ...(origin === 'import' && publisher.url !== null && { author_url: publisher.url }),
    ...(fits && {
      thumbnail_url: `${site}${cardPath({ slug, revision, lang })}`,
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    }),
    ...size,
    html: answerFrame({ lang, site, slug, title: labelled, size }),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 allows no document to hold. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const xmlText = (value: string | number): string =>
  String(value)
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

/** The same as XML. */
export function oembedXml(fields: Record<string, string | number>): string {
  const elements = Object.entries(fields).map(([name, value]) => `<${name}>${xmlText(value)}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join('')}</oembed>\n`;
}
