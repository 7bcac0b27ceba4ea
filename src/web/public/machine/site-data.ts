import type { Organization, SearchAction, WebSite, WithContext } from 'schema-dts';
import { words } from '../../words/index.js';

/** https://developers.google.com/search/docs/appearance/sitelinks-searchbox names the input this way; schema-dts does not. */
type SearchBox = SearchAction & { 'query-input': string };

/** Who publishes here, and how it is searched: on the front page. `site` has no trailing slash. */
export function siteData(site: string): [WithContext<Organization>, WithContext<WebSite>] {
  const { common, foot } = words('id');
  const search: SearchBox = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${site}/arsip?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  const organization: Organization = {
    '@type': 'Organization',
    '@id': `${site}/#organisasi`,
    name: 'Kupang Kabashoax',
    description: foot.owner,
    url: site,
    logo: `${site}/favicon.svg`,
    areaServed: { '@type': 'City', name: 'Kota Kupang' },
    publishingPrinciples: `${site}/metodologi`,
    correctionsPolicy: `${site}/koreksi`,
  };
  return [
    { '@context': 'https://schema.org', ...organization },
    {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: common.site,
      url: site,
      inLanguage: ['id', 'en'],
      publisher: { '@id': `${site}/#organisasi` },
      potentialAction: search,
    },
  ];
}
