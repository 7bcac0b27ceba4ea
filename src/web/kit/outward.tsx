import { LANGS, words } from '../words/index.js';
import { hasLanguages, href } from './languages.js';
import type { PageFrame, PageImage } from './page-frame.js';

const LOCALE = { id: 'id_ID', en: 'en_GB' } as const;

function JsonLd({ data }: { data: object }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

/** The lasting address of the page and of its other language. Absent where a page has none or is not to be found. */
function Addresses({ frame: { lang, site, path, address = path, noIndex } }: { frame: PageFrame }) {
  if (site === undefined) return null;
  const own = `${site}${href(lang, address)}`;
  return (
    <>
      <link rel="canonical" href={own} />
      <meta property="og:url" content={own} />
      {!noIndex &&
        hasLanguages(address) &&
        LANGS.map((other) => (
          <link rel="alternate" hreflang={other} href={`${site}${href(other, address)}`} />
        ))}
    </>
  );
}

function Image({ image: { url, width, height, alt } }: { image: PageImage }) {
  return (
    <>
      <meta property="og:image" content={url} />
      <meta property="og:image:width" content={String(width)} />
      <meta property="og:image:height" content={String(height)} />
      <meta property="og:image:alt" content={alt} />
      <meta name="twitter:image" content={url} />
      <meta name="twitter:image:alt" content={alt} />
    </>
  );
}

function Article({ article }: { article: NonNullable<PageFrame['article']> }) {
  return (
    <>
      <meta property="article:published_time" content={article.publishedAt.toISOString()} />
      <meta property="article:modified_time" content={article.modifiedAt.toISOString()} />
    </>
  );
}

/** What the head says to networks, search engines and feed readers (ogp.me, Twitter cards, schema.org). */
export function Outward({ frame }: { frame: PageFrame }) {
  const { lang, title, image, feeds = [], article, jsonLd } = frame;
  const { site, description } = words(lang).common;
  const data: readonly object[] = jsonLd ? [jsonLd].flat() : [];
  return (
    <>
      <meta property="og:title" content={title} />
      <meta property="og:description" content={frame.description ?? description} />
      <meta property="og:site_name" content={site} />
      <meta property="og:type" content={article ? 'article' : 'website'} />
      <meta property="og:locale" content={LOCALE[lang]} />
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
      <Addresses frame={frame} />
      {image && <Image image={image} />}
      {article && <Article article={article} />}
      {feeds.map((feed) => (
        <link rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
      ))}
      {data.map((item) => (
        <JsonLd data={item} />
      ))}
    </>
  );
}
