import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from '../../src/search/index.js';

/** A text to ask about, and the ids of the documents that answer it; none for a text nobody has checked. */
export interface Question {
  text: string;
  answers: ReadonlySet<string>;
}

/** A retrieval set as folders of corpus.jsonl, queries.jsonl, qrels.tsv and perhaps queries_novel.jsonl. */
export interface DataSet {
  documents: SearchDocument[];
  known: Question[];
  novel: Question[];
}

interface Row {
  _id: string;
  title?: string;
  text: string;
}

export function readDataSet(folder: string): DataSet {
  const answers = readJudgements(join(folder, 'qrels.tsv'));
  const novel = join(folder, 'queries_novel.jsonl');
  return {
    documents: readRows(join(folder, 'corpus.jsonl')).map(asDocument),
    known: readRows(join(folder, 'queries.jsonl'))
      .map(({ _id, text }) => ({ text, answers: answers.get(_id) ?? new Set<string>() }))
      .filter((question) => question.answers.size > 0),
    novel: existsSync(novel) ? readRows(novel).map(({ text }) => ({ text, answers: new Set<string>() })) : [],
  };
}

function readRows(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(parseRow);
}

function parseRow(line: string): Row {
  const row: unknown = JSON.parse(line);
  if (isRow(row)) return row;
  throw new Error(`Not a row with _id and text: ${line.slice(0, 80)}`);
}

const isRow = (row: unknown): row is Row =>
  typeof row === 'object' &&
  row !== null &&
  '_id' in row &&
  typeof row._id === 'string' &&
  'text' in row &&
  typeof row.text === 'string';

/** Lines `query <tab> document <tab> score` below one header; a score of 1 or more answers. */
function readJudgements(file: string): Map<string, Set<string>> {
  const answers = new Map<string, Set<string>>();
  for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) {
    const [query, document, score] = line.split('\t');
    if (query === undefined || document === undefined || Number(score) < 1) continue;
    answers.set(query, (answers.get(query) ?? new Set()).add(idOf(document)));
  }
  return answers;
}

/** A stable uuid for a set's own id. */
export function idOf(id: string): string {
  const hash = createHash('sha256').update(id).digest('hex');
  return [0, 8, 12, 16, 20].map((at, part, all) => hash.slice(at, all[part + 1] ?? 32)).join('-');
}

/** As an import does: the headline is title and claim, the text the summary. */
function asDocument({ _id, title = '', text }: Row): SearchDocument {
  return {
    collection: 'answers',
    id: idOf(_id),
    fields: { title, claim: title, summary: text, body: '', circulating: [] },
    links: [],
    publishedAt: new Date('2024-01-01T00:00:00Z'),
  };
}
