import type { Dataset, WithContext } from 'schema-dts';
import type { DataFile, Edition } from '../../../open-data/index.js';
import { words, type Lang } from '../../words/index.js';
import { formatOf, LICENCE, MEDIA_TYPES } from './data-paths.js';

const EU = 'http://publications.europa.eu/resource/authority';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const idOf = (address: string) => ({ '@id': address });
const typed = (type: string, value: string) => ({ '@type': `xsd:${type}`, '@value': value });
const inBoth = (pick: (lang: Lang) => string) =>
  (['id', 'en'] as const).map((lang) => ({ '@language': lang, '@value': pick(lang) }));

function distribution({ name, bytes, sha256 }: DataFile, base: string) {
  const address = idOf(`${base}/${name}`);
  return {
    '@id': `${base}#${name}`,
    '@type': 'dcat:Distribution',
    'dct:title': name,
    'dct:description': inBoth((lang) => words(lang).openData.file[name]),
    'dcat:accessURL': address,
    'dcat:downloadURL': address,
    'dcat:mediaType': idOf(`https://www.iana.org/assignments/media-types/${MEDIA_TYPES[formatOf(name)]}`),
    'dct:format': formatOf(name) === 'csv' ? idOf(`${EU}/file-type/CSV`) : idOf(`${EU}/file-type/JSON`),
    'dct:license': idOf(LICENCE.path),
    'dcat:byteSize': typed('nonNegativeInteger', String(bytes)),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': idOf('spdx:checksumAlgorithm_sha256'),
      'spdx:checksumValue': typed('hexBinary', sha256),
    },
  };
}

function dataset({ madeAt, files }: Edition, base: string, publisher: object) {
  return {
    '@id': base,
    '@type': 'dcat:Dataset',
    'dct:identifier': base,
    'dct:title': inBoth((lang) => words(lang).openData.name),
    'dct:description': inBoth((lang) => words(lang).openData.description),
    'dcat:keyword': (['id', 'en'] as const).flatMap((lang) =>
      words(lang).openData.keywords.map((word) => ({ '@language': lang, '@value': word })),
    ),
    'dct:publisher': publisher,
    'dct:creator': publisher,
    'dct:modified': typed('dateTime', madeAt.toISOString()),
    'dct:language': idOf(`${EU}/language/IND`),
    'dct:accrualPeriodicity': idOf(`${EU}/frequency/DAILY`),
    'dct:accessRights': idOf(`${EU}/access-right/PUBLIC`),
    'dct:license': idOf(LICENCE.path),
    'dct:spatial': { '@type': 'dct:Location', 'rdfs:label': inBoth((lang) => words(lang).openData.place) },
    'dcat:theme': idOf(`${EU}/data-theme/GOVE`),
    'dcat:landingPage': idOf(base),
    'dcat:distribution': files.map((file) => distribution(file, base)),
  };
}

/** The files as a catalogue for data portals (DCAT 3, in the manner of DCAT-AP); `site` has no trailing slash. */
export function dataCatalog(edition: Edition, site: string) {
  const base = `${site}/data`;
  const publisher = {
    '@id': `${site}/#publisher`,
    '@type': 'foaf:Organization',
    'foaf:name': inBoth((lang) => words(lang).openData.publisher),
    'foaf:homepage': idOf(site),
  };
  return {
    '@context': CONTEXT,
    '@id': `${base}/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': inBoth((lang) => words(lang).openData.title),
    'dct:description': inBoth((lang) => words(lang).openData.description),
    'dct:publisher': publisher,
    'dct:language': idOf(`${EU}/language/IND`),
    'dct:license': idOf(LICENCE.path),
    'dct:modified': typed('dateTime', edition.madeAt.toISOString()),
    'foaf:homepage': idOf(base),
    'dcat:dataset': [dataset(edition, base, idOf(publisher['@id']))],
  };
}

/** The same for search engines (https://developers.google.com/search/docs/appearance/structured-data/dataset). */
export function datasetData(edition: Edition | undefined, site: string, lang: Lang): WithContext<Dataset> {
  const { openData: say } = words(lang);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: say.name,
    description: `${say.description} ${say.licence.text}`,
    url: `${site}/data`,
    license: LICENCE.path,
    isAccessibleForFree: true,
    inLanguage: 'id',
    keywords: say.keywords,
    creator: { '@type': 'Organization', name: say.publisher, url: site },
    spatialCoverage: say.place,
    ...(edition && { version: edition.day, dateModified: edition.madeAt.toISOString() }),
    distribution: (edition?.files ?? []).map(({ name, bytes, sha256 }) => ({
      '@type': 'DataDownload',
      name,
      description: say.file[name],
      encodingFormat: MEDIA_TYPES[formatOf(name)],
      contentUrl: `${site}/data/${name}`,
      contentSize: `${bytes} B`,
      sha256,
    })),
  };
}
