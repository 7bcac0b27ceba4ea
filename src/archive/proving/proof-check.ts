import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppConfig, publicUrl } from '../../config/index.js';
import { ProofLog, statementDifferences, type LogCheck, type SignedHead } from '../../proof/index.js';
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
  select a.slug, 0 from answers a where a.origin = 'city' and a.withdrawn_at is not null and not exists (
    select from proof_statements s where s.type = 'withdrawal' and s.slug = a.slug)
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
        const shown = await this.shown(tx, entry.slug, entry.revision);
        problems.push(...statementDifferences(statement, shown).map((what) => `${name}: ${what}`));
      }
      return { ...found, problems: [...problems, ...(await unsignedAnswers(tx))] };
    });
  }

  /** What is wrong with one revision, in words: its signature, its entry, or what the archive holds now. */
  async problemsOf(slug: string, revision: number): Promise<string[]> {
    const signed = await this.log.statement(slug, revision);
    if (signed === null) return ['tidak ditandatangani.'];
    const shown = await this.shown(this.db.manager, slug, revision);
    return [...signed.faults, ...statementDifferences(signed.statement, shown)];
  }

  private shown(tx: EntityManager, slug: string | null, revision: number | null): Promise<object | null> {
    const key = slug ?? '';
    return revision === null
      ? withdrawalStatement(tx, this.base, key)
      : revisionStatement(tx, this.base, key, revision);
  }
}

/** What the city has published and nobody has signed, in words. */
export async function unsignedAnswers(tx: EntityManager): Promise<string[]> {
  const rows = await tx.query<{ slug: string; revision: number }[]>(UNSIGNED);
  return rows.map(
    ({ slug, revision }) => `${nameOf(slug, revision)}: terbit tanpa tanda tangan, atau log dipotong.`,
  );
}

const nameOf = (slug: string | null, revision: number): string =>
  revision === 0 ? `${slug ?? ''}, penarikan` : `${slug ?? ''}, revisi ${revision}`;
