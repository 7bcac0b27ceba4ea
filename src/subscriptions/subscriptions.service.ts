import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { SubscriptionLinks, unknownLink } from './subscription-links.js';
import { Vault, type Channel } from './vault.js';
import { WISH_COLUMNS, wishValues, type Wish } from './wish.js';

/** Where somebody is reached. */
export interface Reach {
  channel: Channel;
  address: string;
}

/** Who is told; the one place where an address is opened again is the sending of a letter. */
export interface Subscriber extends Reach {
  id: string;
}

const KEEP = `
  insert into subscriptions (id, channel, address_encrypted, address_print, stop_hash, manage_hash, ${WISH_COLUMNS})
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict (channel, address_print) do update
    set (${WISH_COLUMNS}) = (excluded.everything, excluded.topics, excluded.kelurahan, excluded.rhythm)
  returning id`;

const CHANGE = `
  with changed as (update subscriptions set (${WISH_COLUMNS}) = ($2, $3, $4, $5) where manage_hash = $1 returning id)
  select id from changed`;

/** Who hears of new answers, and of what. Ending one erases it at once, with everything it was told. */
@Injectable()
export class Subscriptions {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly links: SubscriptionLinks,
    private readonly audit: AuditLog,
  ) {}

  /** Keeps a subscription whose holder has shown that the address is theirs; a known one gets the new wish. */
  async keep(tx: EntityManager, { channel, address }: Reach, wish: Wish): Promise<string> {
    const id = randomUUID();
    const hash = (purpose: 'stop' | 'manage') => (channel === 'email' ? this.links.hash(purpose, id) : null);
    const [row] = await tx.query<{ id: string }[]>(KEEP, [
      ...[id, channel, this.vault.seal(id, address), this.vault.print(channel, address)],
      ...[hash('stop'), hash('manage'), ...wishValues(wish)],
    ]);
    const kept = row?.id ?? id;
    await this.note(tx, 'subscription.kept', [kept]);
    return kept;
  }

  /** What the holder of a link in a letter hears of. 'not-found' `subscription.link-unknown`. */
  async managed(token: string): Promise<Wish> {
    const [wish] = await this.db.query<Wish[]>(
      `select ${WISH_COLUMNS} from subscriptions where manage_hash = $1`,
      [this.links.hashOfTyped(token)],
    );
    if (!wish) throw unknownLink();
    return wish;
  }

  async change(token: string, wish: Wish): Promise<void> {
    await this.db.transaction(async (tx) => {
      const changed = await tx.query<{ id: string }[]>(CHANGE, [
        this.links.hashOfTyped(token),
        ...wishValues(wish),
      ]);
      if (changed.length === 0) throw unknownLink();
      await this.note(
        tx,
        'subscription.kept',
        changed.map(({ id }) => id),
      );
    });
  }

  /** Ends the subscription of a link that manages it; says whether there was one. */
  async end(token: string): Promise<boolean> {
    return this.erase('manage_hash', this.links.hashOfTyped(token));
  }

  /** Whether a link ends something; looking at it ends nothing. */
  async canStop(token: string): Promise<boolean> {
    const found = await this.db.query<unknown[]>(`select from subscriptions where stop_hash = $1`, [
      this.links.hashOfTyped(token),
    ]);
    return found.length > 0;
  }

  /** Ends the subscription of a link that only ends it (RFC 8058); says whether there was one. */
  async stop(token: string): Promise<boolean> {
    return this.erase('stop_hash', this.links.hashOfTyped(token));
  }

  /** Ends what goes to one address; says whether there was one. */
  async forget({ channel, address }: Reach): Promise<boolean> {
    return this.erase('address_print', this.vault.print(channel, address));
  }

  /**
   * One who is to be told; null when it has ended. Until the transaction is over no other job gets the same one; who
   * wants to end it does not wait for that.
   */
  async subscriber(tx: EntityManager, id: string): Promise<Subscriber | null> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('subscription ' || $1::text, 0))`, [id]);
    const [row] = await tx.query<{ channel: Channel; sealed: Buffer }[]>(
      `select channel, address_encrypted as sealed from subscriptions where id = $1`,
      [id],
    );
    return row ? { id, channel: row.channel, address: this.vault.open(id, row.sealed) } : null;
  }

  /** Erases one that cannot be reached any more. */
  async lose(tx: EntityManager, id: string): Promise<void> {
    await tx.query(`delete from subscriptions where id = $1`, [id]);
    await this.note(tx, 'subscription.erased', [id], 'system');
  }

  private async erase(
    column: 'stop_hash' | 'manage_hash' | 'address_print',
    value: Buffer,
  ): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const gone = await tx.query<{ id: string }[]>(
        `with gone as (delete from subscriptions where ${column} = $1 returning id) select id from gone`,
        [value],
      );
      await this.note(
        tx,
        'subscription.erased',
        gone.map(({ id }) => id),
      );
      return gone.length > 0;
    });
  }

  private async note(
    tx: EntityManager,
    act: 'subscription.kept' | 'subscription.erased',
    ids: readonly string[],
    kind: 'asker' | 'system' = 'asker',
  ): Promise<void> {
    for (const id of ids)
      await this.audit.record(tx, { actor: { kind }, act, subject: { type: 'subscription', id } });
  }
}
