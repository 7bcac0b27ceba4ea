import {
  ANSWERS_FILE,
  DATA_TABLES,
  type ColumnType,
  type DataFile,
  type DataFileName,
  type DataTable,
  type Edition,
} from '../../../open-data/index.js';
import { words } from '../../words/index.js';
import { formatOf, LICENCE, MEDIA_TYPES } from './data-paths.js';

/** What is never twice the same in a table. */
const KEYS: Record<DataTable, string[]> = {
  'jawaban.csv': ['slug'],
  'sumber.csv': ['slug', 'number'],
  'revisi.csv': ['slug', 'event', 'at'],
  'permintaan.csv': ['period', 'begins', 'about', 'name'],
};

/** Columns that name an answer of jawaban.csv. */
const LEADS_TO_ANSWER: readonly DataTable[] = ['sumber.csv'];

interface Field {
  name: string;
  type: Exclude<ColumnType, 'list'>;
  description?: string | undefined;
}

const isTable = (name: DataFileName): name is DataTable => name !== ANSWERS_FILE;

function fields(name: DataTable): Field[] {
  const said: Record<string, string> = words('id').openData.column[name];
  // Table Schema 2.0 has lists, its own profile and older programs have not: what separates them is in the description.
  return DATA_TABLES[name].map((column) => ({
    name: column.name,
    type: column.type === 'list' ? 'string' : column.type,
    description: said[column.name],
  }));
}

const toAnswer = {
  fields: ['slug'],
  reference: { resource: 'jawaban', fields: ['slug'] },
};

/** Table Schema of one table. */
const tableSchema = (name: DataTable) => ({
  $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
  fields: fields(name),
  primaryKey: KEYS[name],
  missingValues: [''],
  ...(LEADS_TO_ANSWER.includes(name) ? { foreignKeys: [toAnswer] } : {}),
});

function resource({ name, bytes, sha256 }: DataFile) {
  const [title = ''] = name.split('.');
  return {
    name: isTable(name) ? title : `${title}-lengkap`,
    path: name,
    title: name,
    description: words('id').openData.file[name],
    format: formatOf(name),
    mediatype: MEDIA_TYPES[formatOf(name)],
    encoding: 'utf-8',
    ...{ bytes, hash: `sha256:${sha256}` },
    ...(isTable(name) ? { type: 'table', schema: tableSchema(name) } : { jsonSchema: 'jawaban.schema.json' }),
  };
}

/** The files of a day as a Data Package (https://datapackage.org, version 2); `site` has no trailing slash. */
export function dataPackage({ day, madeAt, files }: Edition, site: string) {
  const { openData: say } = words('id');
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'kupang-kabashoax',
    id: `${site}/data`,
    title: say.name,
    description: say.description,
    homepage: `${site}/data`,
    version: day,
    created: madeAt.toISOString(),
    keywords: say.keywords,
    licenses: [LICENCE],
    contributors: [{ title: say.publisher, path: site, roles: ['publisher'] }],
    resources: files.map(resource),
  };
}
