import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AppConfig, publicUrl } from '../../config/index.js';
import { Proofs } from '../../proof/index.js';
import { revisionStatement, withdrawalStatement } from './statements.js';

/** Signs what the archive holds, as it holds it. Only what is the city's own. */
@Injectable()
export class AnswerProofs {
  private readonly base: string;

  constructor(
    private readonly proofs: Proofs,
    config: AppConfig,
  ) {
    this.base = publicUrl(config);
  }

  /** A revision that this transaction has made the current one. */
  async signRevision(tx: EntityManager, slug: string, revision: number): Promise<void> {
    const statement = await revisionStatement(tx, this.base, slug, revision);
    if (statement === null) throw new Error(`nothing to sign: ${slug}, revision ${revision}`);
    await this.proofs.sign(tx, statement);
  }

  /** An answer that this transaction has withdrawn. */
  async signWithdrawal(tx: EntityManager, slug: string): Promise<void> {
    const statement = await withdrawalStatement(tx, this.base, slug, null);
    if (statement === null) throw new Error(`nothing to sign: ${slug} is not withdrawn`);
    await this.proofs.sign(tx, statement);
  }
}
