import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { codeOf } from './code.js';
import { KeyRing } from './key-ring.js';
import { fileOf, type ProofFile } from './proof-file.js';
import { ONE_REVISION, readEntries, type StoredEntry } from './log-reader.js';
import { signDetached } from './signature.js';
import { canonical, sha256, type PublishedStatement } from './statement.js';

/** What shows that a revision is the city's and when it was published. */
export interface RevisionProof {
  /** What a card prints, twelve letters without dashes. */
  code: string;
  /** SHA-256 of the statement, hexadecimal. */
  hash: string;
  signedAt: Date;
  keyId: string;
  /** Detached, over the canonical statement. */
  jws: string;
  logIndex: number;
}

/** Which revision a code stands for. */
export interface CodedRevision {
  slug: string;
  revision: number;
}

const ADD = `
  insert into proof_statements (type, slug, revision, statement, statement_hash, key_id, jws, code)
  values ($1, $2, $3, $4, decode($5, 'hex'), $6, $7, $8)`;

/** What the city has published, signed. */
@Injectable()
export class Proofs {
  constructor(
    private readonly db: DataSource,
    private readonly keys: KeyRing,
  ) {}

  /** Signs what was just published or withdrawn, in the transaction that does it; the log grows at its commit. */
  async sign(tx: EntityManager, statement: PublishedStatement): Promise<void> {
    const key = await this.keys.current(tx);
    const text = canonical(statement);
    const hash = sha256(text);
    const revision = statement.type === 'revision' ? statement.revision : null;
    const code = revision === null ? null : codeOf(hash);
    const jws = await signDetached(text, key);
    await tx.query(ADD, [statement.type, statement.slug, revision, text, hash, key.id, jws, code]);
  }

  /** null: not the city's, or no such revision. */
  async of(slug: string, revision: number): Promise<RevisionProof | null> {
    const found = await this.stored(ONE_REVISION, [slug, revision]);
    if (found?.code == null) return null;
    const { entry, jws, code } = found;
    return {
      ...{ code, jws, hash: entry.statement, keyId: entry.key, logIndex: entry.index },
      signedAt: new Date(entry.time),
    };
  }

  /** The proof of a revision, to be kept and checked elsewhere; of the newest one when none is named. */
  async file(slug: string, revision: number | null): Promise<ProofFile | null> {
    const found = await (revision === null
      ? this.stored(`s.type = 'revision' and s.slug = $1 order by s.revision desc limit 1`, [slug])
      : this.stored(ONE_REVISION, [slug, revision]));
    return found && fileOf(found);
  }

  /** The proof of the withdrawal that followed entry `after` of the log; null when none did. */
  async withdrawal(slug: string, after: number): Promise<ProofFile | null> {
    const found = await this.stored(
      `s.type = 'withdrawal' and s.slug = $1 and l.number > $2 order by l.number limit 1`,
      [slug, after],
    );
    return found && fileOf(found);
  }

  /** null: no revision of ours has this code. */
  async byCode(code: string): Promise<CodedRevision | null> {
    const found = await this.stored('s.code = $1', [code]);
    if (!found) return null;
    const { slug, revision } = found.entry;
    return slug === null || revision === null ? null : { slug, revision };
  }

  private async stored(where: string, values: readonly (string | number)[]): Promise<StoredEntry | null> {
    const [found] = await readEntries(this.db.manager, where, values);
    return found ?? null;
  }
}
