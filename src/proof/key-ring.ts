import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Secrets } from '../config/index.js';
import { keyFromSeed, signDetached, type SigningKey } from './signature.js';
import { canonical, sha256, type KeyStatement, type NamedKey } from './statement.js';

/** A key that everybody may check with (RFC 7517). */
export interface PublishedKey extends NamedKey {
  alg: 'EdDSA';
  use: 'sig';
  /** 1 for the first key. */
  generation: number;
  /** From when on it signs; its entry in the log says the same. */
  validFrom: string;
}

interface KnownKey {
  generation: number;
  keyId: string;
}

const LATEST = `
  select generation, statement::json ->> 'keyId' as "keyId" from proof_statements
  where type = 'key' order by generation desc limit 1`;

const ADD = `
  insert into proof_statements (type, generation, statement, statement_hash, key_id, jws)
  values ('key', $1, $2, decode($3, 'hex'), $4, $5) on conflict do nothing`;

const PUBLISHED = `
  select s.generation, s.statement::json ->> 'keyId' as kid, s.statement::json #>> '{key,x}' as x,
    proof_time(l.at) as "validFrom"
  from proof_statements s join proof_log l on l.statement_id = s.id
  where s.type = 'key' order by s.generation desc`;

/**
 * The keys that sign. Each grows out of the root secret and its generation, so every process has the same one and none
 * is stored; which generation signs stands in the log, where the key before it has signed it in.
 */
@Injectable()
export class KeyRing {
  constructor(
    private readonly db: DataSource,
    private readonly secrets: Secrets,
  ) {}

  /** The key that signs now; the first one is made when there is none. */
  async current(tx: EntityManager): Promise<SigningKey> {
    const known = await latest(tx);
    if (known === undefined) {
      const first = await this.generation(1);
      await this.announce(tx, first, { generation: 1, signer: first, previous: null });
      return first;
    }
    return this.trusted(known);
  }

  /** From now on the next key signs. Gives its id. */
  async rotate(tx: EntityManager): Promise<string> {
    const signer = await this.current(tx);
    const generation = ((await latest(tx))?.generation ?? 0) + 1;
    const next = await this.generation(generation);
    await this.announce(tx, next, { generation, signer, previous: signer.id });
    return next.id;
  }

  /** Every key that ever signed, the newest first. */
  async published(): Promise<PublishedKey[]> {
    const rows =
      await this.db.query<Pick<PublishedKey, 'generation' | 'kid' | 'x' | 'validFrom'>[]>(PUBLISHED);
    return rows.map(({ kid, x, ...times }) => ({
      ...{ kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' },
      ...times,
    }));
  }

  private async announce(
    tx: EntityManager,
    key: SigningKey,
    { generation, signer, previous }: { generation: number; signer: SigningKey; previous: string | null },
  ): Promise<void> {
    const statement: KeyStatement = {
      ...{ type: 'key', version: 1, generation, keyId: key.id, key: key.public, previous },
    };
    const text = canonical(statement);
    await tx.query(ADD, [generation, text, sha256(text), signer.id, await signDetached(text, signer)]);
  }

  /** Never signs with a key that the log does not know: another root secret, or somebody changed the log. */
  private async trusted({ generation, keyId }: KnownKey): Promise<SigningKey> {
    const key = await this.generation(generation);
    if (key.id === keyId) return key;
    throw new Error(`the log names ${keyId} as signing key ${generation}, the root secret makes ${key.id}`);
  }

  private generation(generation: number): Promise<SigningKey> {
    const root = this.secrets.key('proof-signing');
    return keyFromSeed(createHmac('sha256', root).update(`ed25519 ${generation}`).digest());
  }
}

async function latest(tx: EntityManager): Promise<KnownKey | undefined> {
  const [row] = await tx.query<KnownKey[]>(LATEST);
  return row;
}
