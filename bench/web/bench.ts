import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '../../src/database/embedded/start-embedded.js';
import { createDatabase } from '../desk/house.js';
import { bear, median, type Borne, type Load } from './load.js';
import { startBare, startPortal, type Server } from './portal.js';
import { Publisher } from './publisher.js';

const { values } = parseArgs({
  options: {
    answers: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '20' },
    json: { type: 'string' },
  },
});
const load: Load = { seconds: Number(values.seconds), connections: Number(values.connections) };
const WARM: Load = { ...load, seconds: 2 };
const WANTED = 0.8;

interface Row {
  path: string;
  ratio: number;
  /** The bare server's computing for one reply divided by ours. */
  cpuRatio: number;
  portal: Borne;
  bare: Borne;
  publishing: Borne;
  published: number;
}

const folder = mkdtempSync(join(tmpdir(), 'kabashoax-web-'));
const postgres = await startEmbedded({ dataDir: folder, poolSize: 20 });
const servers: Server[] = [];
try {
  const before = loadavg()[0] ?? 0;
  const owner = await createDatabase(postgres.urls.owner, 'web');
  const app = new URL(postgres.urls.app);
  app.pathname = new URL(owner).pathname;
  const publisher = await Publisher.open(owner);
  const answer = await publisher.fill(Number(values.answers));
  const paths = [answer, '/arsip', '/', answer.replace('/jawaban', '/api/v1/answers'), '/api/v1/answers'];
  const portal = await startPortal({ owner, app: app.href, folder });
  servers.push(portal);
  const bare = await startBare(portal.address, paths);
  servers.push(bare);
  const rows: Row[] = [];
  for (const path of paths) {
    rows.push(await measure(path, portal, bare, publisher));
    process.stderr.write(`${path}\n`);
  }
  await publisher.close();
  report(rows, { before, after: loadavg()[0] ?? 0 });
} finally {
  for (const server of servers) await server.stop();
  await postgres.stop();
  for (const used of [postgres.folder, folder]) rmSync(used, { recursive: true, force: true });
}

/** In turns, so that what else the machine does meets both alike; then the portal alone while something is published. */
async function measure(path: string, portal: Server, bare: Server, publisher: Publisher): Promise<Row> {
  const ours = (asked: Load): Promise<Borne> => bear(portal, path, asked);
  const theirs = (asked: Load): Promise<Borne> => bear(bare, path, asked);
  for (const warm of [ours, theirs]) await warm(WARM);
  const rounds: { portal: Borne; bare: Borne }[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    if (round % 2 === 0) rounds.push({ portal: await ours(load), bare: await theirs(load) });
    else {
      const first = await theirs(load);
      rounds.push({ portal: await ours(load), bare: first });
    }
  }
  const stop = new AbortController();
  const publishing = publisher.every(stop.signal);
  const under = await ours({ ...load, seconds: Math.max(10, load.seconds) });
  stop.abort();
  return {
    path,
    ratio: median(rounds.map((round) => round.portal.rate / round.bare.rate)),
    cpuRatio: median(rounds.map((round) => round.bare.cpu / round.portal.cpu)),
    portal: middle(rounds.map((round) => round.portal)),
    bare: middle(rounds.map((round) => round.bare)),
    publishing: under,
    published: await publishing,
  };
}

/** Each figure's median, and the longest of all. */
function middle(all: readonly Borne[]): Borne {
  return {
    rate: median(all.map(({ rate }) => rate)),
    p50: median(all.map(({ p50 }) => p50)),
    p99: median(all.map(({ p99 }) => p99)),
    longest: Math.max(...all.map(({ longest }) => longest)),
    cpu: median(all.map(({ cpu }) => cpu)),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
  };
}

function report(rows: readonly Row[], machineLoad: { before: number; after: number }): void {
  const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? '?'}`;
  console.log(`\n${JSON.stringify(values)}; ${machine}; load ${machineLoad.before} → ${machineLoad.after}`);
  const heads = [
    'ratio',
    'cpu ratio',
    'cpu µs',
    'req/s',
    'bare',
    'p50',
    'p99',
    'bare p99',
    'publ/s p99',
    'longest',
    'req/s',
    'publ',
    'failed',
  ];
  console.log(''.padEnd(48) + heads.map((head) => head.padStart(11)).join(''));
  for (const row of rows) console.log(line(row));
  if (values.json !== undefined)
    writeFileSync(values.json, JSON.stringify({ values, machine, machineLoad, rows }, null, 2));
  for (const { path, ratio } of rows.filter(({ ratio }) => ratio < WANTED)) {
    console.log(`BELOW ${WANTED}: ${path} ${ratio.toFixed(2)}`);
    process.exitCode = 1;
  }
}

function line({ path, ratio, cpuRatio, portal, bare, publishing, published }: Row): string {
  const cells = [
    ...[
      ratio.toFixed(2),
      cpuRatio.toFixed(2),
      portal.cpu.toFixed(0),
      portal.rate.toFixed(0),
      bare.rate.toFixed(0),
      portal.p50,
      portal.p99,
      bare.p99,
    ],
    ...[publishing.p99, publishing.longest, publishing.rate.toFixed(0), published],
    portal.failed + bare.failed + publishing.failed,
  ];
  return path.slice(0, 46).padEnd(48) + cells.map((cell) => String(cell).padStart(11)).join('');
}
