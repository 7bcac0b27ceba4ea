/** What came back for one question, best first, and whether it was said to be the answer. */
export interface Outcome {
  ids: string[];
  answers: ReadonlySet<string>;
  same: boolean;
}

/** A mean and half the width of its 95 % interval. */
export interface Figure {
  value: number;
  plusMinus: number;
}

const AT = 5;

/** Retrieval figures over questions that have an answer. */
export function retrievalFigures(outcomes: Outcome[]): Record<string, Figure> {
  return {
    'MAP@5': mean(outcomes.map(averagePrecision)),
    MRR: mean(outcomes.map((outcome) => 1 / firstRank(outcome))),
    'R@1': mean(outcomes.map((outcome) => Number(firstRank(outcome) <= 1))),
    'R@5': mean(outcomes.map((outcome) => Number(firstRank(outcome) <= 5))),
    'R@10': mean(outcomes.map((outcome) => Number(firstRank(outcome) <= 10))),
  };
}

/** Decision figures: of the texts told "the same", how many were; how many known and novel texts were told so. */
export function decisionFigures(known: Outcome[], novel: Outcome[]): Record<string, Figure> {
  const said = [...known, ...novel].filter(({ same }) => same);
  return {
    'same: precision': mean(said.map(({ ids, answers }) => Number(answers.has(ids[0] ?? '')))),
    'same: known texts answered': mean(known.map(({ same }) => Number(same))),
    'same: novel texts wrongly answered': mean(novel.map(({ same }) => Number(same))),
  };
}

/** Rank of the first right answer; infinite when there is none. */
function firstRank({ ids, answers }: Outcome): number {
  const at = ids.findIndex((id) => answers.has(id));
  return at < 0 ? Infinity : at + 1;
}

function averagePrecision({ ids, answers }: Outcome): number {
  let hits = 0;
  let sum = 0;
  ids.slice(0, AT).forEach((id, at) => {
    if (!answers.has(id)) return;
    hits += 1;
    sum += hits / (at + 1);
  });
  return sum / Math.min(AT, answers.size);
}

function mean(values: number[]): Figure {
  const value = values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
  const variance = values.reduce((sum, one) => sum + (one - value) ** 2, 0) / Math.max(1, values.length);
  return { value, plusMinus: 1.96 * Math.sqrt(variance / Math.max(1, values.length)) };
}

export function printFigures(title: string, figures: Record<string, Figure>): void {
  console.log(title);
  for (const [name, { value, plusMinus }] of Object.entries(figures))
    console.log(`  ${name.padEnd(36)} ${value.toFixed(3)} ± ${plusMinus.toFixed(3)}`);
}
