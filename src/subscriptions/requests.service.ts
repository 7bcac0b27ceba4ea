import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { mailboxOf } from '../common/index.js';
import { JobLedger } from '../queue/index.js';
import { SubscriptionLinks, unknownLink } from './subscription-links.js';
import { Subscriptions } from './subscriptions.service.js';
import { Vault } from './vault.js';
import { WISH_COLUMNS, notNow, wishValues, type Wish } from './wish.js';

/** How long the link of a request opens, in hours. */
export const CONFIRM_HOURS = 48;
/** So many letters ask one mailbox within so many hours, whoever types it in, however it is spelled. */
const LETTERS_TO_ONE = 3;
const LETTERS_HOURS = 12;
/** So many letters to all addresses together within ten minutes. */
const LETTERS_TO_ALL = 300;

type OpenRequest = Wish & { id: string; sealed: Buffer };

/** Who asks for one address at the same moment is counted one after the other, over all processes. */
const ONE_BY_ONE = `select pg_advisory_xact_lock(hashtextextended('subscription request ' || encode($1::bytea, 'hex'), 0))`;

const COUNTS = `
  select count(*) filter (where address_print = $1 and created_at > now() - interval '${LETTERS_HOURS} hours')::int as one,
    count(*) filter (where created_at > now() - interval '10 minutes')::int as all
  from subscription_requests`;

const INSERT = `
  insert into subscription_requests (id, address_encrypted, address_print, token_hash, expires_at, ${WISH_COLUMNS})
  values ($1, $2, $3, $4, now() + interval '${CONFIRM_HOURS} hours', $5, $6, $7, $8)`;

const OPEN = `
  select id, address_encrypted as sealed, ${WISH_COLUMNS} from subscription_requests
  where token_hash = $1 and expires_at > now()`;

/** Wishes that the holder of the address has not confirmed yet: nobody is subscribed by somebody else. */
@Injectable()
export class SubscriptionRequests {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly links: SubscriptionLinks,
    private readonly subscriptions: Subscriptions,
    private readonly ledger: JobLedger,
  ) {}

  /**
   * Orders a letter that asks whether the wish is the address holder's own. Tells nobody whether the address is known,
   * or has been written to often enough. 'unavailable' `subscription.busy` for a flood from everywhere.
   */
  async ask(wish: Wish, address: string): Promise<void> {
    const print = this.vault.print('email', mailboxOf(address));
    await this.db.transaction(async (tx) => {
      await tx.query(ONE_BY_ONE, [print]);
      const [counts] = await tx.query<{ one: number; all: number }[]>(COUNTS, [print]);
      if ((counts?.all ?? 0) >= LETTERS_TO_ALL) throw notNow('subscription.busy');
      if ((counts?.one ?? 0) >= LETTERS_TO_ONE) return;
      const requestId = randomUUID();
      const sealed = this.vault.seal(requestId, address);
      const hash = this.links.hash('confirm', requestId);
      await tx.query(INSERT, [requestId, sealed, print, hash, ...wishValues(wish)]);
      await this.ledger.add(tx, 'subscription.confirm', { requestId });
    });
  }

  /** What a link asks to confirm; looking at it does not use it. 'not-found' `subscription.link-unknown`. */
  async find(token: string): Promise<Wish> {
    return this.open(this.db.manager, token);
  }

  /** Subscribes whoever holds the link, once; gives the token of the page where it is changed and ended. */
  async confirm(token: string): Promise<string> {
    return this.db.transaction(async (tx) => {
      const { id, sealed, ...wish } = await this.open(tx, token, 'for update');
      const address = this.vault.open(id, sealed);
      const subscriptionId = await this.subscriptions.keep(tx, { channel: 'email', address }, wish);
      const print = this.vault.print('email', mailboxOf(address));
      await tx.query(`delete from subscription_requests where address_print = $1`, [print]);
      return this.links.token('manage', subscriptionId);
    });
  }

  /** Where the letter of a request goes; null when it was used or its time is over. */
  async addressOf(tx: EntityManager, requestId: string): Promise<string | null> {
    const [row] = await tx.query<{ sealed: Buffer }[]>(
      `select address_encrypted as sealed from subscription_requests where id = $1 and expires_at > now()`,
      [requestId],
    );
    return row ? this.vault.open(requestId, row.sealed) : null;
  }

  private async open(tx: EntityManager, token: string, lock = ''): Promise<OpenRequest> {
    const [row] = await tx.query<OpenRequest[]>(`${OPEN} ${lock}`, [this.links.hashOfTyped(token)]);
    if (!row) throw unknownLink();
    return row;
  }
}
