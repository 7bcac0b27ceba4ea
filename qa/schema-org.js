import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import { base, templates } from './pages.js';

// Everything that pages say in JSON-LD, taken apart by the jsonld library and held to schema.org's own vocabulary: each
// type and property is one of it, each property belongs to the type that has it, and each value may stand there.
const SCHEMA = 'http://schema.org/';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

const folder = dirname(createRequire(import.meta.url).resolve('@vocabulary/schema'));
const vocabulary = new Store(new Parser().parse(readFileSync(join(folder, 'schema.nq'), 'utf8')));
const objects = (subject, predicate) =>
  vocabulary.getObjects(subject, predicate, null).map(({ value }) => value);
const isClass = (type) => objects(type, TYPE).includes(`${RDFS}Class`);

function ancestors(type, seen = new Set()) {
  if (seen.has(type)) return seen;
  seen.add(type);
  for (const parent of objects(type, `${RDFS}subClassOf`)) ancestors(parent, seen);
  return seen;
}

const isDataType = (type) =>
  objects(type, TYPE).includes(`${SCHEMA}DataType`) || [...ancestors(type)].includes(`${SCHEMA}Text`);

/** What is wrong with a node and with those in it. */
function* faults(node, at) {
  const types = node['@type'] ?? [];
  for (const type of types) if (!isClass(type)) yield `${at}: no type ${type}`;
  for (const [name, values] of Object.entries(node)) {
    if (name.startsWith('@')) continue;
    // schema.org/docs/actions.html: a property's name with -input says what is asked for.
    const property = name.replace(/-(?:input|output)$/, '');
    const domains = objects(property, `${SCHEMA}domainIncludes`);
    const place = `${at} ${types.map((type) => type.replace(SCHEMA, '')).join()}.${name.replace(SCHEMA, '')}`;
    if (domains.length === 0) yield `${place}: no such property`;
    else if (
      !types.some((type) => domains.some((domain) => ancestors(type).has(domain))) &&
      property === name
    )
      yield `${place}: not a property of this type`;
    for (const value of values) yield* misplaced(value, objects(property, `${SCHEMA}rangeIncludes`), place);
  }
}

function* misplaced(value, ranges, place) {
  if ('@value' in value) {
    if (ranges.length > 0 && !ranges.some(isDataType))
      yield `${place}: text where ${ranges.join(' or ')} is expected`;
    return;
  }
  if ('@list' in value) {
    for (const each of value['@list']) yield* misplaced(each, ranges, place);
    return;
  }
  const types = value['@type'] ?? [];
  const fits = types.some((type) => ranges.some((range) => ancestors(type).has(range)));
  if (types.length > 0 && ranges.length > 0 && !fits) yield `${place}: ${types.join()} is not expected`;
  yield* faults(value, place);
}

/** Terms are schema.org's; nothing is fetched. */
const documentLoader = (address) => {
  if (!/^https?:\/\/schema\.org\/?$/.test(address)) throw new Error(`${address} is no context of ours`);
  return { documentUrl: address, document: { '@context': { '@vocab': SCHEMA } } };
};

const SCRIPT = /<script type="application\/ld\+json">(.*?)<\/script>/gs;
const { items } = await (await fetch(`${base}/api/v1/answers?limit=100`)).json();
const paths = [
  ...new Set([...(await templates(base)), ...items.map(({ slug }) => `/jawaban/${slug}`)]),
].filter((path) => path.startsWith('/'));
const found = new Set();
const counted = new Map();
for (const path of paths)
  for (const [, text] of (await (await fetch(base + path)).text()).matchAll(SCRIPT))
    for (const node of await jsonld.expand(JSON.parse(text), { documentLoader })) {
      for (const type of node['@type'] ?? []) counted.set(type, (counted.get(type) ?? 0) + 1);
      for (const fault of faults(node, path)) found.add(fault);
    }
for (const fault of found) console.log(fault);
const kinds = [...counted].map(([type, count]) => `${count} ${type.replace(SCHEMA, '')}`).join(', ');
console.log(`${paths.length} pages: ${kinds || 'no JSON-LD'}; ${found.size} faults`);
process.exitCode = found.size === 0 && counted.size > 0 ? 0 : 1;
