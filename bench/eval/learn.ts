import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Collection } from '../../src/search/index.js';
import { look } from '../../src/matching/matcher.js';
import { judge, judgementInputs, order } from '../../src/matching/model/model.js';
import type { Tree } from '../../src/matching/model/trees.js';
import type { Measured } from '../../src/matching/signals/measure.js';
import { boost, judging, ranking, type Group } from './boost.js';
import { copyOf, rememberForwards } from './copies.js';
import { DAMAGES, seeded } from './damage.js';
import { withIndex, type Loaded } from './database.js';
import { readDataSet, type Question } from './data-set.js';
import { printFigures, retrievalFigures, type Figure } from './figures.js';
import type { Settings } from './grower.js';
import { thresholdFor, type Judged } from './threshold.js';
import { weightFiles } from './weight-files.js';

const FOLDS = 5;
const RANK: Settings = { trees: 300, rate: 0.06, leaf: 60, calm: 10, groups: 0.6, measures: 0.4 };
const JUDGE: Settings = { trees: 200, rate: 0.04, leaf: 20, calm: 5, groups: 0.6, measures: 0.3 };

/** The ranking also learns from texts that were damaged on their way; each counts this much of a whole one. */
const PRACTICE = ['typing errors in a quarter of the long words', '20 % of the words dropped'] as const;
const PRACTICE_WEIGHT = 0.4;
/** Rivals a damaged text is practised with; the index put the strongest first. */
const PRACTICE_RIVALS = 15;

/** … and, from a damaged copy of a forward, to find that forward again, with no headline to hold on to. */
const COPY_WEIGHT = 0.3;
/** Questions that are looked up at a time: the database works while this process measures. */
const AT_ONCE = 3;

/** A question with everything the stages before the model found out. */
interface Case {
  measured: Measured[];
  ids: string[];
  right: boolean[];
  words: number;
  known: boolean;
  answers: ReadonlySet<string>;
  /** The same question, damaged. */
  practice: Group[];
}

const { values } = parseArgs({ options: { set: { type: 'string' } } });
if (values.set === undefined) throw new Error('npm run learn -- --set DIR');
const set = readDataSet(values.set);
const questions = [...set.known, ...set.novel];
const cases = await withIndex(set.documents, async (loaded) => {
  await rememberForwards(loaded, questions);
  const found = new Map<number, Case>();
  const left = questions.entries();
  const work = async (): Promise<void> => {
    for (const [at, question] of left) found.set(at, await practised(loaded, question, at));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return questions.flatMap((_question, at) => found.get(at) ?? []);
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

async function practised(loaded: Loaded, question: Question, at: number): Promise<Case> {
  const practice: Group[] = [];
  for (const damage of question.answers.size > 0 ? PRACTICE : []) {
    const text = DAMAGES[damage](question.text, seeded(at));
    practice.push(lessonOf(await caseOf(loaded, 'answers', { ...question, text }), PRACTICE_WEIGHT));
  }
  const copy = copyOf(question, at);
  if (copy !== null) practice.push(lessonOf(await caseOf(loaded, 'cases', copy), COPY_WEIGHT));
  return { ...(await caseOf(loaded, 'answers', question)), practice };
}

async function caseOf(
  { index, source }: Loaded,
  collection: Collection,
  { text, answers }: Question,
): Promise<Case> {
  const looked = await look(index, source.manager, { collection, text, links: [] });
  const ids = looked.found.map(({ texts }) => texts.id);
  return {
    measured: looked.measured,
    ids,
    words: looked.query.words.length,
    answers,
    right: ids.map((id) => answers.has(id)),
    known: answers.size > 0,
    practice: [],
  };
}

function learnRank(from: Case[]): Tree[] {
  const groups = from.flatMap(({ measured, right, practice }): Group[] => [
    { rows: measured, right, weight: 1 },
    ...practice,
  ]);
  return boost(
    groups.filter(({ right }) => right.includes(true)),
    ranking,
    RANK,
  );
}

/** A damaged text beside its strongest rivals. */
function lessonOf({ measured, right }: Case, weight: number): Group {
  const kept = measured.map((_, at) => at < PRACTICE_RIVALS || right[at] === true);
  return { rows: measured.filter((_, at) => kept[at]), right: right.filter((_, at) => kept[at]), weight };
}

type Unseen = (typeof unseen)[number];

function inputsOf({ measured, right }: Case, rank: readonly Tree[]): { row: number[]; right: boolean } {
  const ordered = order(rank, measured);
  return { row: judgementInputs(measured, ordered), right: right[ordered[0]?.at ?? -1] ?? false };
}

function learnJudge(from: Unseen[]): Tree[] {
  const groups = from.flatMap(({ one }): Group[] => {
    const known = inputs.get(one);
    return known === undefined || known.row.length === 0
      ? []
      : [{ rows: [known.row], right: [known.right], weight: 1 }];
  });
  return boost(groups, judging, JUDGE);
}

function judgedBy(trees: readonly Tree[], { one }: Unseen): Judged {
  const { row, right } = inputs.get(one) ?? { row: [], right: false };
  return { probability: row.length === 0 ? 0 : judge(trees, row), right, known: one.known, words: one.words };
}
