import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Material, Press } from './corpus.js';
import { connect, createDatabase, fill, fillByWriter, proveEqual, sizes, withServer } from './house.js';
import { grow, LOADED, MOST_COPIES } from './grow.js';
import type { Ours } from './ours.js';
import { drawQuestions, type Questions } from './questions.js';
import { postgresFts, sqliteFts5 } from './rivals.js';
import { printReport, type Report } from './report.js';

const SMALL = 1_000;
const QUESTIONS = 200;

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '10000' },
    texts: { type: 'string', multiple: true },
    json: { type: 'string' },
    only: { type: 'boolean', default: false },
  },
});
if (values.texts === undefined)
  throw new Error('npm run bench:search -- --size N --texts DIR [--texts DIR …] [--json OUT] [--only]');
const folders = values.texts;
const size = Number(values.size);
const material = Material.read(folders);

if (size > LOADED && (size % LOADED !== 0 || size / LOADED > MOST_COPIES))
  throw new Error(`Above ${LOADED}, --size is a multiple of it, at most ${LOADED * MOST_COPIES}`);

const reports = await withServer(size, async ({ url, folder }): Promise<Report[]> => {
  const small = await createDatabase(url, 'small');
  const other = await createDatabase(url, 'other');
  await fillByWriter(other, material, SMALL);
  await fill(small, material, SMALL);
  const postingsCompared = await proveEqual(small, other);
  const base = await measureApart(small, await questionsOf(small, QUESTIONS));
  const known = { postingsCompared, rssAt1000Mb: base.rssMb };
  const archive = await createDatabase(url, 'archive');
  const loaded = Math.min(size, LOADED);
  const seconds = await fill(archive, material, loaded);
  const first = { ...known, ...(await reportOn(archive, loaded, folder)), fillSeconds: seconds };
  printReport(first);
  if (size === loaded) return [first];
  const source = await connect(archive);
  const growSeconds = await grow(source, size / LOADED);
  await source.destroy();
  const last = { ...known, ...(await reportOn(archive, size, folder)), fillSeconds: seconds + growSeconds };
  printReport(last);
  return [first, last];
});
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(reports, null, 2));

type Findings = Omit<Report, 'postingsCompared' | 'rssAt1000Mb' | 'fillSeconds'>;

/** SQLite would have to be filled anew for a grown archive: it stands beside the loaded one only. */
async function reportOn(archive: string, answers: number, folder: string): Promise<Findings> {
  const questions = await questionsOf(archive, QUESTIONS);
  const source = await connect(archive);
  const before = loadavg()[0] ?? 0;
  const indexMb = await sizes(source);
  const ours = await measureApart(archive, questions);
  const load = { before, after: loadavg()[0] ?? 0 };
  const rivals: Report['rivals'] = {};
  if (!values.only) {
    rivals['PostgreSQL FTS'] = await postgresFts(source, questions);
    if (answers <= LOADED) {
      const documents = new Press(material, 1).documents(answers);
      rivals['SQLite FTS5'] = await sqliteFts5(folder, documents, questions);
    }
  }
  await source.destroy();
  const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? '?'}`;
  return { size: answers, machine, load, indexMb, ours, rivals };
}

async function questionsOf(database: string, each: number): Promise<Questions> {
  const source = await connect(database);
  const questions = await drawQuestions(source, new Press(material, 5), each);
  await source.destroy();
  return questions;
}

/** The product in a process that has built nothing: its memory is what serving costs. */
async function measureApart(database: string, questions: Questions): Promise<Ours> {
  const child = fork(join(import.meta.dirname, 'apart.js'), { serialization: 'advanced' });
  const measured = new Promise<Ours>((resolve, reject) => {
    child.once('message', (ours: Ours) => resolve(ours));
    child.once('exit', (code) => reject(new Error(`the measuring process ended with ${code ?? 'a signal'}`)));
  });
  child.send({ database, folders, questions });
  return measured;
}
