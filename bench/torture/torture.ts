import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { until } from './browser.js';
import { House } from './house.js';
import { Life, type Lived, type Team } from './life.js';
import { torture } from './mishaps.js';
import { notWhole, sentAgain } from './whole.js';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, teams: { type: 'string', default: '3' } },
});

const SUBSCRIBERS = ['pelanggan-1@contoh.id', 'pelanggan-2@contoh.id'];

const folder = mkdtempSync(join(tmpdir(), 'kabashoax-torture-'));
const house = await House.open(folder);
try {
  await house.ready();
  for (const address of SUBSCRIBERS) await subscribe(address);
  const teams = await Promise.all(Array.from({ length: Number(values.teams) }, (_, number) => team(number)));
  const end = Date.now() + Number(values.minutes) * 60_000;
  const lives: Lived[] = [];
  const [came] = await Promise.all([torture(house, end), ...teams.map((each) => work(each, end, lives))]);
  const problems = await notWhole(house, lives);
  for (const address of SUBSCRIBERS) problems.push(...(await unheard(address, lives)));
  report(came, lives, problems);
} finally {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
}

/** One case after the other; what cannot be done, however often it is tried, is a fault. */
async function work(each: Team, end: number, lives: Lived[]): Promise<void> {
  while (Date.now() < end) {
    const life = new Life(house, each);
    try {
      lives.push(await life.live());
    } catch (error) {
      house.faults.push(`${life.email}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

async function team(number: number): Promise<Team> {
  const finder = await house.colleague('fact-finder', number);
  const editor = await house.colleague('editor', number);
  const email = `dinas-${number}@kupang.test`;
  const [agency] = await house.rows<{ id: string }>(
    `insert into agencies (name, kind, topics, email) values ($1, 'department', '{prices}', $2) returning id`,
    [`Dinas Percobaan ${number}`, email],
  );
  return { finder, editor, agency: { id: agency?.id ?? '', email } };
}

async function subscribe(address: string): Promise<void> {
  const reader = house.visitor();
  await reader.open('/langganan');
  await reader.press('Kirim lewat surel', { address, semua: 'ya' });
  await until('the letter that asks', () => Promise.resolve(house.lettersTo(address).size === 1));
  const link = /\/langganan\/konfirmasi\/[\w-]+/.exec(house.post.to(address)[0] ?? '')?.[0] ?? '';
  await reader.open(link);
  await reader.press('Ya, kabari saya');
}

/** What a subscriber was never told of. */
async function unheard(address: string, lives: readonly Lived[]): Promise<string[]> {
  const letters = house.post.to(address).join('\n');
  const missed = lives.filter(({ slug }) => !letters.includes(`/jawaban/${slug}`));
  return Promise.resolve(missed.map(({ slug }) => `${address} never heard of ${slug}`));
}

function report(
  came: ReadonlyMap<string, number>,
  lives: readonly Lived[],
  problems: readonly string[],
): void {
  const revisions = lives.reduce((sum, life) => sum + life.revisions, 0);
  const withdrawn = lives.filter((life) => life.withdrawn).length;
  console.log([...came].map(([name, times]) => `${String(times).padStart(4)} × ${name}`).join('\n'));
  console.log(
    `${lives.length} questions became answers, ${revisions} revisions, ${withdrawn} withdrawals; ${house.post.mails.length} letters, ${sentAgain(house)} of them once more under the same Message-ID`,
  );
  console.log(problems.length === 0 ? 'Everything is whole.' : `NOT WHOLE\n${problems.join('\n')}`);
  if (problems.length > 0) process.exitCode = 1;
}
