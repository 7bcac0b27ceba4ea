import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findMatches } from '../../src/matching/matcher.js';
import { measureImages } from '../pictures/images.js';
import { DAMAGES, seeded } from './damage.js';
import { withIndex, type Loaded } from './database.js';
import { readDataSet, type DataSet, type Question } from './data-set.js';
import { decisionFigures, printFigures, retrievalFigures, type Figure, type Outcome } from './figures.js';

const DEPTH = 10;

/** One of the two ways in: a pasted forward (POST /api/v1/match), or words typed into the archive. */
type Way = (loaded: Loaded, text: string) => Promise<{ ids: string[]; same: boolean }>;

const match: Way = async ({ source, index }, text) => {
  const question = { collection: 'answers', text, links: [] } as const;
  const { decision, ranked } = await findMatches(index, source.manager, question);
  return { ids: ranked.slice(0, DEPTH).map(({ id }) => id), same: decision === 'same' };
};

const search: Way = async ({ index }, text) => {
  const { hits } = await index.search({ collection: 'answers', text, offset: 0, limit: DEPTH });
  return { ids: hits.map(({ id }) => id), same: false };
};

const { values } = parseArgs({
  options: {
    set: { type: 'string' },
    json: { type: 'string' },
    damage: { type: 'boolean', default: false },
    images: { type: 'string' },
    count: { type: 'string', default: '180' },
    among: { type: 'string', default: '1000' },
  },
});
const { images, set: folder, json } = values;
if (images !== undefined)
  await measureImages({
    images,
    set: folder,
    json,
    count: Number(values.count),
    among: Number(values.among),
  });
else if (folder !== undefined) await measureTexts(readDataSet(folder));
else
  throw new Error(
    'npm run eval -- --set DIR [--damage] [--json OUT], or --images DIR [--set DIR] [--count N] [--among N] [--json OUT]',
  );

async function measureTexts(set: DataSet): Promise<void> {
  const report = await withIndex(set.documents, async (loaded) => {
    const known = await ask(loaded, match, set.known);
    const novel = await ask(loaded, match, set.novel);
    const searched = await ask(loaded, search, set.known);
    return {
      match: { ...retrievalFigures(known.outcomes), ...decisionFigures(known.outcomes, novel.outcomes) },
      matchMs: known.times,
      search: retrievalFigures(searched.outcomes),
      searchMs: searched.times,
      damaged: values.damage ? await damagedFigures(loaded, set.known, known.outcomes) : {},
    };
  });
  show('match', report.match, report.matchMs);
  show('archive search', report.search, report.searchMs);
  if (values.damage) printFigures('found first whole; still found first damaged', report.damaged);
  if (json !== undefined) writeFileSync(json, JSON.stringify(report, null, 2));
}

interface Times {
  p50: number;
  p95: number;
}

async function ask(
  loaded: Loaded,
  way: Way,
  questions: Question[],
): Promise<{ outcomes: Outcome[]; times: Times }> {
  const outcomes: Outcome[] = [];
  const times: number[] = [];
  for (const { text, answers } of questions) {
    const start = performance.now();
    outcomes.push({ ...(await way(loaded, text)), answers });
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const part = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return { outcomes, times: { p50: part(0.5), p95: part(0.95) } };
}

/** Of the forwards whose check is found first: for how many it still is after each damage. */
async function damagedFigures(
  loaded: Loaded,
  questions: Question[],
  outcomes: Outcome[],
): Promise<Record<string, Figure>> {
  const found = questions.filter((_question, at) => isFirst(outcomes[at]));
  const figures: Record<string, Figure> = {};
  for (const [name, damage] of Object.entries(DAMAGES)) {
    const damaged = found.map(({ text, answers }, at) => ({ text: damage(text, seeded(at)), answers }));
    const { outcomes: after } = await ask(loaded, match, damaged);
    figures[name] = retrievalFigures(after)['R@1'] ?? { value: 0, plusMinus: 0 };
  }
  return figures;
}

function isFirst(outcome: Outcome | undefined): boolean {
  return outcome?.answers.has(outcome.ids[0] ?? '') === true;
}

function show(title: string, figures: Record<string, Figure>, { p50, p95 }: Times): void {
  printFigures(`${title} (p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms)`, figures);
}
