/** Milliseconds of `n` questions, one after another. */
export interface Times {
  n: number;
  p50: number;
  p95: number;
  p99: number;
  /** CPU time of this process for one question, on average: it says more than the clock on a busy machine. */
  cpu: number;
}

export interface Limits {
  /** Questions asked first without being counted. */
  warm: number;
  /** No further question is asked when this has passed; at least five are. */
  budgetMs: number;
}

/** Asks every question once; the answers are not looked at. */
export async function time<Q>(
  questions: readonly Q[],
  ask: (question: Q) => unknown,
  { warm, budgetMs }: Limits = { warm: 30, budgetMs: 60_000 },
): Promise<Times> {
  const start = performance.now();
  for (const question of questions.slice(0, warm)) {
    await ask(question);
    if (performance.now() - start > budgetMs / 4) break;
  }
  const times: number[] = [];
  const begun = performance.now();
  const used = process.cpuUsage();
  for (const question of questions) {
    const before = performance.now();
    await ask(question);
    times.push(performance.now() - before);
    if (times.length >= 5 && performance.now() - begun > budgetMs) break;
  }
  const { user, system } = process.cpuUsage(used);
  return summary(times, (user + system) / 1000 / times.length);
}

function summary(times: number[], cpuMs: number): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return Math.round(value * 100) / 100;
  };
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), cpu: Math.round(cpuMs * 10) / 10 };
}
