import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '../../src/database/embedded/start-embedded.js';
import { time, type Times } from '../search/timing.js';
import { createDatabase, serve } from './house.js';
import { pagesOf, type MeasuredPage } from './pages.js';
import { QueryCount } from './queries.js';
import { fill, type Amounts } from './seed.js';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    questions: { type: 'string', default: '50000' },
    audit: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '40' },
    json: { type: 'string' },
  },
});

const SMALL: Amounts = { cases: 100, questions: 300, auditLines: 300, staff: 3 };
const large: Amounts = {
  cases: Number(values.cases),
  questions: Number(values.questions),
  auditLines: Number(values.audit),
  staff: Math.max(3, Math.round(Number(values.cases) / 10 / 40)),
};
const rounds = Number(values.rounds);
/** That somebody was seen is written down once a minute: the least of some rounds is what a page asks. */
const COUNTED = 3;

interface Row {
  page: string;
  status: number;
  small: Times;
  large: Times;
  queriesSmall: number;
  queriesLarge: number;
}

type Measured = Omit<Row, 'page' | 'small' | 'large' | 'queriesSmall' | 'queriesLarge'> & {
  times: Times;
  queries: number;
};

const queries = new QueryCount();
queries.start();

const folder = mkdtempSync(join(tmpdir(), 'kabashoax-desk-'));
const server = await startEmbedded({ dataDir: folder, poolSize: 30 });
try {
  const before = loadavg()[0] ?? 0;
  const few = await measure('small', SMALL);
  const many = await measure('large', large);
  report(few, many.rows, many.left, { before, after: loadavg()[0] ?? 0 });
} finally {
  queries.stop();
  await server.stop();
  for (const used of [server.folder, folder]) rmSync(used, { recursive: true, force: true });
}

async function measure(
  name: string,
  amounts: Amounts,
): Promise<{ rows: Map<string, Measured>; left: string[] }> {
  const owner = await createDatabase(server.urls.owner, `desk_${name}`);
  const app = new URL(server.urls.app);
  app.pathname = new URL(owner).pathname;
  const begun = performance.now();
  const filled = await fill(owner, amounts);
  process.stderr.write(
    `${name}: ${JSON.stringify(amounts)} in ${((performance.now() - begun) / 1000).toFixed(0)} s\n`,
  );
  const { pages, left } = pagesOf(filled);
  const desk = await serve({ owner, app: app.href }, filled.staffId, folder);
  const rows = new Map<string, Measured>();
  for (const page of pages) rows.set(page.name, await one(page, (path) => desk.get(path)));
  await desk.close();
  return { rows, left };
}

async function one({ paths }: MeasuredPage, get: (path: string) => Promise<Response>): Promise<Measured> {
  const asked = Array.from({ length: rounds }, (_, round) => paths[round % paths.length] ?? '');
  let status = 0;
  const ask = async (path: string): Promise<void> => {
    const reply = await get(path);
    await reply.arrayBuffer();
    status = Math.max(status, reply.status);
  };
  const times = await time(asked, ask, { warm: 5, budgetMs: 20_000 });
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < COUNTED; round++)
    least = Math.min(least, await queries.during(() => ask(paths[0] ?? '')));
  return { status, times, queries: least };
}

function report(
  few: { rows: Map<string, Measured> },
  many: Map<string, Measured>,
  left: string[],
  load: { before: number; after: number },
): void {
  const rows: Row[] = [...many].flatMap(([page, { status, times, queries: queriesLarge }]) => {
    const small = few.rows.get(page);
    return small
      ? [{ page, status, small: small.times, large: times, queriesSmall: small.queries, queriesLarge }]
      : [];
  });
  const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? '?'}`;
  console.log(`\n${JSON.stringify(large)}; ${machine}; load ${load.before} → ${load.after}`);
  console.log(
    `${'ms'.padEnd(40)}${['status', 'p50', 'p95', 'cpu', 'p95 few', 'queries', 'few'].map((head) => head.padStart(9)).join('')}`,
  );
  for (const row of rows) console.log(line(row));
  if (left.length > 0) console.log(`\nnot measured (no rows for their ids): ${left.join(', ')}`);
  const growing = rows.filter(({ queriesSmall, queriesLarge }) => queriesLarge > queriesSmall);
  for (const { page } of growing) console.log(`GROWS: ${page}`);
  if (values.json !== undefined)
    writeFileSync(values.json, JSON.stringify({ large, machine, load, rows, left }, null, 2));
  if (growing.length > 0) process.exitCode = 1;
}

function line({ page, status, small, large: big, queriesSmall, queriesLarge }: Row): string {
  const cells = [
    status,
    big.p50.toFixed(1),
    big.p95.toFixed(1),
    big.cpu,
    small.p95.toFixed(1),
    queriesLarge,
    queriesSmall,
  ];
  return page.padEnd(40) + cells.map((cell) => String(cell).padStart(9)).join('');
}
