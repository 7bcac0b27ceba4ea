import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { look } from '../../src/matching/matcher.js';
import { judge, judgementInputs, order } from '../../src/matching/model/model.js';
import type { Tree } from '../../src/matching/model/trees.js';
import type { Measured } from '../../src/matching/signals/measure.js';
import { boost, judging, ranking, type Group, type Settings } from './boost.js';
import { withIndex } from './database.js';
import { readDataSet, type Question } from './data-set.js';
import { printFigures, retrievalFigures, type Figure } from './figures.js';
import { thresholdFor, type Judged } from './threshold.js';
import { weightFiles } from './weight-files.js';

const FOLDS = 5;
const RANK: Settings = { trees: 190, rate: 0.08, leaf: 60, calm: 10 };
const JUDGE: Settings = { trees: 90, rate: 0.08, leaf: 30, calm: 5 };

/** A question with everything the stages before the model found out. */
interface Case {
  measured: Measured[];
  ids: string[];
  right: boolean[];
  words: number;
  known: boolean;
  answers: ReadonlySet<string>;
}

const { values } = parseArgs({ options: { set: { type: 'string' } } });
if (values.set === undefined) throw new Error('npm run learn -- --set DIR');
const set = readDataSet(values.set);
const cases = await withIndex(set.documents, async ({ source, index }) => {
  const found: Case[] = [];
  for (const question of [...set.known, ...set.novel]) {
    const { text } = question;
    const looked = await look(index, source.manager, { collection: 'answers', text, links: [] });
    const ids = looked.found.map(({ texts }) => texts.id);
    found.push(caseOf(question, ids, looked.measured, looked.query.words.length));
  }
  return found;
});

// What the figures say of texts the model has not seen: every fold is judged by a model learned from the others.
const unseen = Array.from({ length: FOLDS }, (_, fold) => {
  const rank = learnRank(cases.filter((_case, at) => at % FOLDS !== fold));
  return cases.map((one, at) => ({ one, at, rank })).filter(({ at }) => at % FOLDS === fold);
}).flat();
const inputs = new Map(unseen.map(({ one, rank }) => [one, inputsOf(one, rank)]));
const judged = Array.from({ length: FOLDS }, (_, fold) => {
  const trees = learnJudge(unseen.filter(({ at }) => at % FOLDS !== fold));
  return unseen.filter(({ at }) => at % FOLDS === fold).map((one) => judgedBy(trees, one));
}).flat();
const known = unseen.filter(({ one }) => one.known);
const figures: Record<string, Figure> = retrievalFigures(
  known.map(({ one, rank }) => ({
    ids: order(rank, one.measured).map(({ at }) => one.ids[at] ?? ''),
    answers: one.answers,
    same: false,
  })),
);
const { thresholds, reached } = thresholdFor(judged);
printFigures('on texts not learned from', { ...figures, ...reached });
const folder = join(import.meta.dirname, '../../../../src/matching/model');
const learned = { rank: learnRank(cases), judge: learnJudge(unseen), thresholds };
for (const [name, text] of weightFiles(learned, { ...figures, ...reached }))
  writeFileSync(join(folder, name), text);
console.log(`written: ${folder}`);

function caseOf(question: Question, ids: string[], measured: Measured[], words: number): Case {
  const { answers } = question;
  return { measured, ids, words, answers, right: ids.map((id) => answers.has(id)), known: answers.size > 0 };
}

function learnRank(from: Case[]): Tree[] {
  const groups = from
    .filter(({ right }) => right.includes(true))
    .map(({ measured, right }): Group => ({ rows: measured, right }));
  return boost(groups, ranking, RANK);
}

type Unseen = (typeof unseen)[number];

function inputsOf({ measured, right }: Case, rank: readonly Tree[]): { row: number[]; right: boolean } {
  const ordered = order(rank, measured);
  return { row: judgementInputs(measured, ordered), right: right[ordered[0]?.at ?? -1] ?? false };
}

function learnJudge(from: Unseen[]): Tree[] {
  const groups = from.flatMap(({ one }): Group[] => {
    const known = inputs.get(one);
    return known === undefined || known.row.length === 0 ? [] : [{ rows: [known.row], right: [known.right] }];
  });
  return boost(groups, judging, JUDGE);
}

function judgedBy(trees: readonly Tree[], { one }: Unseen): Judged {
  const { row, right } = inputs.get(one) ?? { row: [], right: false };
  return { probability: row.length === 0 ? 0 : judge(trees, row), right, known: one.known, words: one.words };
}
