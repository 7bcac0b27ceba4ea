import type { Article, BreadcrumbList, Organization, WithContext } from 'schema-dts';
import { claimReview, mediaReview, type AnswerView } from '../../../archive/index.js';
import { answerPath, type PageImage } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';
import { CARD_SIZES } from '../cards/card-face.js';
import { cardPath } from '../cards/card-path.js';

/** The card that is drawn of a revision; `site` has no trailing slash. */
export function cardOf(view: AnswerView, site: string, lang: Lang = 'id'): PageImage {
  const { slug, revision, verdict, title } = view;
  return {
    url: `${site}${cardPath({ slug, revision, lang })}`,
    ...CARD_SIZES.wide,
    alt: `[${words(lang).common.verdict[verdict].toUpperCase()}] ${title}`,
  };
}

/** Where a page stands among its parents (https://schema.org/BreadcrumbList); the last one is the page itself. */
export function breadcrumbs(
  site: string,
  parts: readonly { name: string; path: string }[],
): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: parts.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: { '@id': `${site}${path}` },
    })),
  };
}

/** An answer that judges no claim is an article (https://developers.google.com/search/docs/appearance/structured-data/article). */
function article(view: AnswerView, site: string): WithContext<Article> {
  const publisher: Organization = { '@type': 'Organization', name: view.publisher.name, url: site };
  const modified = view.revisions.at(-1)?.publishedAt ?? view.firstPublishedAt;
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: view.title,
    description: view.summary,
    url: view.url,
    mainEntityOfPage: view.url,
    image: cardOf(view, site).url,
    datePublished: view.firstPublishedAt.toISOString(),
    dateModified: modified.toISOString(),
    author: publisher,
    publisher,
    inLanguage: 'id',
  };
}

/** What programs read on the page of an answer: only of the city's own, for the others speak for themselves elsewhere. */
export function structuredData(view: AnswerView, site: string): object[] {
  if (view.origin !== 'city') return [];
  const { crumbs } = words('id').answer;
  const review = claimReview(view, site) ?? article(view, site);
  const media = mediaReview(view, site);
  return [
    review,
    ...(media === null ? [] : [media]),
    breadcrumbs(site, [
      { name: crumbs.home, path: '/' },
      { name: crumbs.archive, path: '/arsip' },
      { name: view.title, path: answerPath(view.slug) },
    ]),
  ];
}
