import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { KeyRing } from '../../proof/index.js';
import { AnswerProofs } from './answer-proofs.js';

/** One process at a time signs what is left. */
const LOCK = `select pg_advisory_xact_lock(7204131)`;

/** Only what was published before anything was signed: an unsigned revision that came later is a fault, not a rest. */
const LEFT = `
  select b.slug, b.revision from proof_backlog b left join answers a using (slug)
  where not exists (select from proof_statements s where s.slug = b.slug and case b.revision
    when 0 then s.type = 'withdrawal' else s.type = 'revision' and s.revision = b.revision end)
  order by a.number, nullif(b.revision, 0) nulls last limit 100`;

interface Left {
  slug: string;
  /** 0: its withdrawal. */
  revision: number;
}

/** At the first start the key is made, and what was published before there was one is signed. */
@Injectable()
export class UnsignedAnswers implements OnApplicationBootstrap {
  constructor(
    private readonly db: DataSource,
    private readonly keys: KeyRing,
    private readonly proofs: AnswerProofs,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.db.transaction((tx) => this.keys.current(tx));
    while ((await this.db.transaction((tx) => this.signSome(tx))) > 0);
  }

  private async signSome(tx: EntityManager): Promise<number> {
    if ((await tx.query<Left[]>(LEFT)).length === 0) return 0;
    await tx.query(LOCK);
    // Asked again: another process may have done it while this one waited.
    const left = await tx.query<Left[]>(LEFT);
    for (const { slug, revision } of left) {
      if (revision === 0) await this.proofs.signWithdrawal(tx, slug);
      else await this.proofs.signRevision(tx, slug, revision);
    }
    return left.length;
  }
}
