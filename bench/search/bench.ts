import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Material, Press } from './corpus.js';
import { connect, createDatabase, fill, fillByWriter, proveEqual, sizes, withServer } from './house.js';
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

const report = await withServer(size, async ({ url, folder }): Promise<Report> => {
  const small = await createDatabase(url, 'small');
  const other = await createDatabase(url, 'other');
  await fillByWriter(other, material, SMALL);
  await fill(small, material, SMALL);
  const postingsCompared = await proveEqual(small, other);
  const base = await measureApart(small);
  const full = await createDatabase(url, 'archive');
  const loadBefore = loadavg()[0] ?? 0;
  const fillSeconds = await fill(full, material, size);
  const source = await connect(full);
  const questions = await drawQuestions(source, new Press(material, 5), QUESTIONS);
  const indexMb = await sizes(source);
  const ours = await measureApart(full, questions);
  const rivals = values.only
    ? {}
    : {
        'PostgreSQL FTS': await postgresFts(source, questions),
        'SQLite FTS5': await sqliteFts5(folder, new Press(material, 1).documents(size), questions),
      };
  await source.destroy();
  const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? '?'}`;
  const load = { before: loadBefore, after: loadavg()[0] ?? 0 };
  return {
    size,
    machine,
    load,
    postingsCompared,
    fillSeconds,
    indexMb,
    ours,
    rssAt1000Mb: base.rssMb,
    rivals,
  };
});
printReport(report);
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(report, null, 2));

/** The product in a process that has built nothing: its memory is what serving costs. */
async function measureApart(database: string, given?: Questions): Promise<Ours> {
  const source = await connect(database);
  const questions = given ?? (await drawQuestions(source, new Press(material, 5), QUESTIONS));
  await source.destroy();
  const child = fork(join(import.meta.dirname, 'apart.js'), { serialization: 'advanced' });
  const measured = new Promise<Ours>((resolve, reject) => {
    child.once('message', (ours: Ours) => resolve(ours));
    child.once('exit', (code) => reject(new Error(`the measuring process ended with ${code ?? 'a signal'}`)));
  });
  child.send({ database, folders, questions });
  return measured;
}
