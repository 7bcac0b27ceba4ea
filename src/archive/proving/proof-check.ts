import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppConfig, publicUrl } from '../../config/index.js';
import {
  ProofLog,
  statementDifferences,
  type LogCheck,
  type LogEntry,
  type SignedHead,
} from '../../proof/index.js';
import { revisionStatement, withdrawalStatement } from './statements.js';

/** Whether the archive still says what was signed. */
export interface ProofReport extends LogCheck {
  /** Everything that is wrong, in words; empty when nothing is. */
  problems: string[];
}

const UNSIGNED = `
  select a.slug, r.revision from answers a join answer_revisions r on r.answer_id = a.id
  where a.origin = 'city' and not exists (select from proof_statements s
    where s.type = 'revision' and s.slug = a.slug and s.revision = r.revision)
  union all
  select a.slug, 0 from answers a join answer_withdrawals w on w.answer_id = a.id
  where a.origin = 'city' and not exists (select from proof_statements s
    where s.type = 'withdrawal' and s.slug = a.slug
      and (s.statement::json ->> 'withdrawnAt')::timestamptz = date_trunc('milliseconds', w.withdrawn_at))
  order by 1, 2`;

/** Compares what the archive holds with what was signed: finds an edited row, a missing one, and one that nobody signed. */
@Injectable()
export class ProofCheck {
  private readonly base: string;

  constructor(
    private readonly db: DataSource,
    private readonly log: ProofLog,
    config: AppConfig,
  ) {
    this.base = publicUrl(config);
  }

  /** Reads the whole log and the whole archive as one snapshot; heads that were kept elsewhere are compared too. */
  async run(heads: readonly SignedHead[]): Promise<ProofReport> {
    return this.db.transaction('REPEATABLE READ', async (tx) => {
      const found = await this.log.check(tx, heads);
      const problems = found.problem === undefined ? [] : [found.problem];
      for await (const { entry, statement, faults } of this.log.statements(tx)) {
        const name = nameOf(entry.slug, entry.revision ?? 0);
        problems.push(...faults.map((fault) => `${name}: ${fault}`));
        const shown = await this.shown(tx, entry, statement);
        problems.push(...statementDifferences(statement, shown).map((what) => `${name}: ${what}`));
      }
      return { ...found, problems: [...problems, ...(await unsignedAnswers(tx))] };
    });
  }

  /** What is wrong with one revision, in words: its signature, its entry, or what the archive holds now. */
  async problemsOf(slug: string, revision: number): Promise<string[]> {
    const signed = await this.log.statement(slug, revision);
    if (signed === null) return ['tidak ditandatangani.'];
    const shown = await revisionStatement(this.db.manager, this.base, slug, revision);
    return [...signed.faults, ...statementDifferences(signed.statement, shown)];
  }

  private shown(tx: EntityManager, entry: LogEntry, statement: unknown): Promise<object | null> {
    const slug = entry.slug ?? '';
    return entry.revision === null
      ? withdrawalStatement(tx, this.base, slug, withdrawnAt(statement))
      : revisionStatement(tx, this.base, slug, entry.revision);
  }
}

/** What the city has published and nobody has signed, in words. */
export async function unsignedAnswers(tx: EntityManager): Promise<string[]> {
  const rows = await tx.query<{ slug: string; revision: number }[]>(UNSIGNED);
  return rows.map(
    ({ slug, revision }) => `${nameOf(slug, revision)}: terbit tanpa tanda tangan, atau log dipotong.`,
  );
}

/** The time that a signed withdrawal names. */
function withdrawnAt(statement: unknown): string {
  const named = typeof statement === 'object' && statement !== null && 'withdrawnAt' in statement;
  return named ? String(statement.withdrawnAt) : '-infinity';
}

const nameOf = (slug: string | null, revision: number): string =>
  revision === 0 ? `${slug ?? ''}, penarikan` : `${slug ?? ''}, revisi ${revision}`;
