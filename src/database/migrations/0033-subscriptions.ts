import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wants to hear of new answers, what is not confirmed yet, and what each has been told. */
export class Subscriptions0033 implements MigrationInterface {
  name = 'Subscriptions1700000000033';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of STATEMENTS) await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table subscription_news, subscription_requests, subscriptions');
    await db.query('drop function guard_subscription()');
  }
}

const WISH = `
  everything boolean not null,
  topics text[] not null default '{}' check (cardinality(topics) <= 20),
  kelurahan text[] not null default '{}' check (cardinality(kelurahan) <= 51),
  rhythm text not null check (rhythm in ('at_once', 'daily')),
  check (everything or cardinality(topics) + cardinality(kelurahan) > 0)`;

const ADDRESS = `
  address_encrypted bytea not null,
  address_print bytea not null check (octet_length(address_print) = 32)`;

const STATEMENTS = [
  `create table subscriptions (
     id uuid primary key,
     channel text not null check (channel in ('email', 'push')),
     ${ADDRESS},
     ${WISH},
     stop_hash bytea unique check (octet_length(stop_hash) = 32),
     manage_hash bytea unique check (octet_length(manage_hash) = 32),
     created_at timestamptz not null default now(),
     unique (channel, address_print),
     constraint subscriptions_letters_carry_links check (num_nonnulls(stop_hash, manage_hash) = case channel when 'email' then 2 else 0 end),
     constraint subscriptions_browsers_hear_at_once check (channel = 'email' or rhythm = 'at_once')
   )`,
  `create table subscription_requests (
     id uuid primary key,
     ${ADDRESS},
     ${WISH},
     token_hash bytea not null unique check (octet_length(token_hash) = 32),
     created_at timestamptz not null default now(),
     expires_at timestamptz not null check (expires_at <= created_at + interval '48 hours')
   )`,
  `create index subscription_requests_print on subscription_requests (address_print, created_at)`,
  `create index subscription_requests_expiry on subscription_requests (expires_at)`,
  `create table subscription_news (
     subscription_id uuid not null references subscriptions (id) on delete cascade,
     answer_id uuid not null references answers (id),
     revision int not null check (revision >= 0),
     created_at timestamptz not null default now(),
     sent_at timestamptz,
     primary key (subscription_id, answer_id, revision)
   )`,
  `create index subscription_news_waiting on subscription_news (subscription_id) where sent_at is null`,
  // Nobody is subscribed to letters but by a link that was sent to the address itself.
  `create function guard_subscription() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if tg_op = 'UPDATE' then
       if (new.id, new.channel, new.address_print, new.address_encrypted)
          is distinct from (old.id, old.channel, old.address_print, old.address_encrypted) then
         raise exception 'subscriptions: an address is never exchanged' using errcode = 'restrict_violation';
       end if;
     elsif new.channel = 'email' and not exists (
       select from subscription_requests r where r.address_print = new.address_print and r.expires_at > now()) then
       raise exception 'subscriptions: not asked for' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger subscriptions_guard before insert or update on subscriptions
     for each row execute function guard_subscription()`,
];
