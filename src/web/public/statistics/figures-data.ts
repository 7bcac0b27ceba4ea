import type { Dataset, WithContext } from 'schema-dts';
import type { PublicFigures } from '../../../statistics/index.js';
import { words } from '../../words/index.js';
import { csvPath } from './csv-path.js';
import { TABLE_NAMES } from './tables.js';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** The figures as a set of data (https://developers.google.com/search/docs/appearance/structured-data/dataset); `site` has no trailing slash. */
export function figuresData({ period, countedAt }: PublicFigures, site: string): WithContext<Dataset> {
  const { statistics, foot } = words('id');
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${statistics.title} Kabashoax Kota Kupang`,
    description: `${statistics.description} ${statistics.lead}`,
    url: `${site}/statistik`,
    license: LICENCE,
    isAccessibleForFree: true,
    inLanguage: 'id',
    creator: { '@type': 'Organization', name: 'Kupang Kabashoax', description: foot.owner, url: site },
    dateModified: countedAt.toISOString(),
    temporalCoverage: `${period.months[0] ?? ''}/${period.months.at(-1) ?? ''}`,
    spatialCoverage: { '@type': 'Place', name: 'Kota Kupang, Nusa Tenggara Timur, Indonesia' },
    distribution: TABLE_NAMES.map((name) => ({
      '@type': 'DataDownload',
      name: statistics.section[name].title,
      encodingFormat: 'text/csv',
      contentUrl: `${site}${csvPath(name, period)}`,
    })),
  };
}
