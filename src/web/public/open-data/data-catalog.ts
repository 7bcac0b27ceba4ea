import type { Dataset, WithContext } from 'schema-dts';
import type { DataFile, Edition } from '../../../open-data/index.js';
import { words, type Lang } from '../../words/index.js';
import { formatOf, LICENCE, MEDIA_TYPES } from './data-paths.js';

const EU = 'http://publications.europa.eu/resource/authority';

const MEDIA = 'https://www.iana.org/assignments/media-types';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const idOf = (address: string) => ({ '@id': address });
/** Something outside the catalogue; what it is stands here, because who reads the catalogue does not go there. */
const known = (type: string, address: string) => ({ '@id': address, '@type': type });
const LICENCE_DOCUMENT = known('dct:LicenseDocument', LICENCE.path);
const INDONESIAN = known('dct:LinguisticSystem', `${EU}/language/IND`);
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
    'dcat:mediaType': known('dct:MediaType', `${MEDIA}/${MEDIA_TYPES[formatOf(name)]}`),
    'dct:format': known(
      'dct:MediaTypeOrExtent',
      `${EU}/file-type/${formatOf(name) === 'csv' ? 'CSV' : 'JSON'}`,
    ),
    'dct:license': LICENCE_DOCUMENT,
    'dcat:byteSize': typed('nonNegativeInteger', String(bytes)),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': known('spdx:ChecksumAlgorithm', 'spdx:checksumAlgorithm_sha256'),
      'spdx:checksumValue': typed('hexBinary', sha256),
    },
  };
}

function dataset({ madeAt, files }: Edition, base: string, publisher: object) {
  return {
    '@id': `${base}#dataset`,
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
    'dct:language': INDONESIAN,
    'dct:accrualPeriodicity': known('dct:Frequency', `${EU}/frequency/DAILY`),
    'dct:accessRights': known('dct:RightsStatement', `${EU}/access-right/PUBLIC`),
    'dct:license': LICENCE_DOCUMENT,
    'dct:spatial': { '@type': 'dct:Location', 'rdfs:label': inBoth((lang) => words(lang).openData.place) },
    'dcat:theme': {
      ...known('skos:Concept', `${EU}/data-theme/GOVE`),
      'skos:prefLabel': { '@language': 'en', '@value': 'Government and public sector' },
    },
    'dcat:landingPage': known('foaf:Document', base),
    'dcat:distribution': files.map((file) => distribution(file, base)),
  };
}

/** The files as a catalogue for data portals (DCAT 3, in the manner of DCAT-AP); `site` has no trailing slash. */
export function dataCatalog(edition: Edition, site: string) {
  const base = `${site}/data`;
  const publisher = {
    '@id': `${site}/#publisher`,
    '@type': ['foaf:Organization', 'foaf:Agent'],
    'foaf:name': inBoth((lang) => words(lang).openData.publisher),
    'foaf:homepage': known('foaf:Document', site),
  };
  return {
    '@context': CONTEXT,
    '@id': `${base}/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': inBoth((lang) => words(lang).openData.title),
    'dct:description': inBoth((lang) => words(lang).openData.description),
    'dct:publisher': publisher,
    'dct:language': INDONESIAN,
    'dct:license': LICENCE_DOCUMENT,
    'dct:modified': typed('dateTime', edition.madeAt.toISOString()),
    'foaf:homepage': known('foaf:Document', base),
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
    spatialCoverage: { '@type': 'Place', name: say.place },
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
