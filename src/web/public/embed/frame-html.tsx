import { renderToString } from 'preact-render-to-string';
import { href } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';

export interface FrameSize {
  /** Pixels. */
  width: number;
  height: number;
}

export const LARGEST: FrameSize = { width: 600, height: 320 };
const NARROW: FrameSize = { width: 480, height: 420 };
/** With less neither the verdict nor the title can be read. */
const SMALLEST: FrameSize = { width: 220, height: 180 };

/** The size of a card within what a site has room for; never more than asked for, but for what cannot be read. */
export function frameSize(maxWidth: number | null, maxHeight: number | null): FrameSize {
  const width = Math.max(SMALLEST.width, Math.min(LARGEST.width, maxWidth ?? LARGEST.width));
  const wanted = width < NARROW.width ? NARROW.height : LARGEST.height;
  return { width, height: Math.max(SMALLEST.height, Math.min(wanted, maxHeight ?? wanted)) };
}

interface Framed {
  lang: Lang;
  /** The portal's public address without a slash at the end. */
  site: string;
  slug: string;
  title: string;
  size: FrameSize;
}

const frame = (src: string, title: string, { width, height }: FrameSize, sandbox: string): string =>
  renderToString(
    <iframe
      src={src}
      title={title}
      width={width}
      height={height}
      sandbox={sandbox}
      loading="lazy"
      style="border:0;max-width:100%"
    />,
  );

/** The HTML with which a site shows an answer. */
export const answerFrame = ({ lang, site, slug, title, size }: Framed): string =>
  frame(
    `${site}${href(lang, `/sematan/${slug}`)}`,
    words(lang).embed.card.frame(title),
    size,
    'allow-popups allow-popups-to-escape-sandbox',
  );

/** The HTML with which a site shows the search box. */
export const searchFrame = (lang: Lang, site: string): string =>
  frame(
    `${site}${href(lang, '/sematan/cari')}`,
    words(lang).embed.search.frame,
    { width: LARGEST.width, height: 180 },
    'allow-forms allow-popups allow-popups-to-escape-sandbox',
  );
