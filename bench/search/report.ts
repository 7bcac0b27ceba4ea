import type { Ours } from './ours.js';
import type { Rival } from './rivals.js';
import type { Times } from './timing.js';

export interface Report {
  size: number;
  machine: string;
  /** One-minute load of the machine before filling and at the end. */
  load: { before: number; after: number };
  postingsCompared: number;
  fillSeconds: number;
  indexMb: Record<string, number>;
  ours: Ours;
  rssAt1000Mb: number;
  rivals: Record<string, Rival>;
}

const cell = (value: number | string, width: number): string => String(value).padStart(width);
const ms = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

function line(name: string, { n, p50, p95, p99, cpu }: Times, others: (Times | undefined)[]): void {
  const beside = others.map((other) => {
    if (other === undefined) return cell('–', 24);
    return cell(`${ms(other.p50)} / ${ms(other.p95)} (×${(other.p95 / p95).toFixed(1)})`, 24);
  });
  console.log(
    `${name.padEnd(24)}${cell(n, 5)}${cell(ms(p50), 9)}${cell(ms(p95), 9)}${cell(ms(p99), 9)}${cell(ms(cpu), 9)}${beside.join('')}`,
  );
}

/** A table of milliseconds; a rival's column is its p50 / p95 and how many times ours its p95 is. */
export function printReport(report: Report): void {
  const { ours, rivals, indexMb } = report;
  const names = Object.keys(rivals);
  const of = (pick: (rival: Rival) => Times | undefined) => Object.values(rivals).map(pick);
  console.log(
    `\n${report.size} answers; ${report.machine}; load ${report.load.before} → ${report.load.after}`,
  );
  console.log(`bulk filling = index writer: ${report.postingsCompared} postings compared, all equal`);
  console.log(
    `filled in ${report.fillSeconds} s; ${Object.entries(indexMb)
      .map(([name, mb]) => `${name} ${mb} MB`)
      .join(', ')}`,
  );
  for (const [name, { buildSeconds, megabytes }] of Object.entries(rivals))
    console.log(`${name}: built in ${buildSeconds} s, index ${megabytes} MB`);
  console.log(
    `\n${'ms'.padEnd(24)}${cell('n', 5)}${cell('p50', 9)}${cell('p95', 9)}${cell('p99', 9)}${cell('cpu', 9)}${names.map((name) => cell(name, 24)).join('')}`,
  );
  for (const [name, times] of Object.entries(ours.search))
    line(
      `search, ${name}`,
      times,
      of((rival) => rival.search[name]),
    );
  line(
    'match, 100–300 words',
    ours.match,
    of((rival) => rival.match),
  );
  line('publish', ours.publish, []);
  line('primary-key read', ours.primaryKey, []);
  console.log(`\nmemory: ${ours.rssMb} MB, at 1,000 answers ${report.rssAt1000Mb} MB`);
}
