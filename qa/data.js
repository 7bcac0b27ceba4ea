import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv7 from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { base } from './pages.js';

// The open data of a running portal before others' rules: the Data Package's own profile, the JSON Schema that stands
// beside the answers, and DCAT-AP's shapes. None of them is ours; where they come from is said in standards/README.md.
const STANDARDS = join(import.meta.dirname, 'standards');
const faults = [];

const textAt = async (path) => {
  const response = await fetch(base + path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.text();
};
const jsonAt = async (path) => JSON.parse(await textAt(path));

function hold(ajv, schema, name, values) {
  addFormats(ajv);
  const fits = ajv.compile(schema);
  for (const [at, value] of values.entries())
    if (!fits(value)) faults.push(`${name} ${at + 1}: ${ajv.errorsText(fits.errors)}`);
  console.log(`${name}: ${values.length} held to ${schema.$id ?? schema.title}`);
}

const profile = JSON.parse(readFileSync(join(STANDARDS, 'datapackage-2.0.json'), 'utf8'));
const described = await jsonAt('/data/datapackage.json');
hold(new Ajv7({ strict: false, allErrors: true, logger: false }), profile, '/data/datapackage.json', [
  described,
]);

const lines = async (path) =>
  (await textAt(path))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
const answers = await jsonAt('/data/jawaban.schema.json');
for (const path of ['/data/jawaban.jsonl', '/data/perubahan.jsonl?sejak=2000-01-01'])
  hold(new Ajv2020({ strict: false, allErrors: true }), answers, path, await lines(path));

const quads = await jsonld.toRDF(await jsonAt('/data/catalog.jsonld'), { format: 'application/n-quads' });
const catalogue = new Store(new Parser({ format: 'N-Quads' }).parse(quads));
const shapes = new Store(new Parser().parse(readFileSync(join(STANDARDS, 'dcat-ap-3.0.1.ttl'), 'utf8')));
const report = await new SHACLValidator(shapes).validate(catalogue);
for (const { focusNode, path, message, severity, value } of report.results)
  faults.push(
    [
      severity?.value.split('#').at(-1),
      focusNode?.value,
      path?.value,
      value?.value,
      message?.map((m) => m.value),
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  );
console.log(`/data/catalog.jsonld: ${catalogue.size} statements held to DCAT-AP 3.0.1`);

for (const fault of faults) console.log(fault);
console.log(`${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
