import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource, IsNull, Not, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { AuditLog, type Actor } from '../audit/index.js';
import { AppError } from '../common/index.js';
import {
  accountComplaints,
  passwordComplaints,
  refuseIfAny,
  tidyAccount,
  type AccountInput,
} from './account-rules.js';
import { Staff } from './entities/staff.js';
import { hasAdministrator } from './first-administrator.js';
import { LinksService, type OneTimeLink } from './links.service.js';
import { hashPassword } from './password.js';
import type { Role } from './role.js';
import { isLastAdministrator, lastAdministrator, taken, unchanged, unknown } from './staff-refusals.js';

/** A colleague, as the administrators' list shows them. */
export interface StaffItem {
  id: string;
  email: string;
  name: string;
  role: Role;
  disabledAt: Date | null;
  createdAt: Date;
  /** Whether a code app is set up. */
  hasApp: boolean;
}

/** Accounts of the desk: who there is, what they may do. Every change leaves its line in the log. */
@Injectable()
export class StaffService {
  constructor(
    private readonly source: DataSource,
    private readonly audit: AuditLog,
    private readonly links: LinksService,
  ) {}

  /** Everybody, the active ones first, by name. */
  async list(): Promise<StaffItem[]> {
    return this.source.query<StaffItem[]>(`
      select id, email, name, role, disabled_at as "disabledAt", created_at as "createdAt",
             exists (select from staff_totp t where t.staff_id = s.id and t.confirmed_at is not null) as "hasApp"
        from staff s order by disabled_at is not null, name, id`);
  }

  /** Names by id, for pages that say who did what. */
  async names(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.source.query<{ id: string; name: string }[]>(
      'select id, name from staff where id = any($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Makes an account with its password, by the operator. Returns the id. */
  async create(input: AccountInput & { role: Role; password: string }): Promise<string> {
    const { email, name, role, password } = tidyAccount(input);
    refuseIfAny([...accountComplaints({ email, name }), ...passwordComplaints(password, { email, name })]);
    const passwordHash = await hashPassword(password);
    return this.source.transaction((tx) =>
      this.add(tx, { kind: 'operator' }, { email, name, role, passwordHash }),
    );
  }

  /** Writes a new account. Throws `conflict` when the address has one already. */
  async add(
    tx: EntityManager,
    actor: Actor | 'self',
    person: AccountInput & { role: Role; passwordHash: string },
  ): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>(
      `insert into staff (email, name, role, password_hash) values ($1, $2, $3, $4)
       on conflict (email) do nothing returning id`,
      [person.email, person.name, person.role, person.passwordHash],
    );
    if (!row) throw taken();
    const subject = { type: 'staff', id: row.id };
    const who: Actor = actor === 'self' ? { kind: 'staff', id: row.id } : actor;
    await this.audit.record(tx, { actor: who, act: 'staff.created', subject, detail: { role: person.role } });
    return row.id;
  }

  /** Ends an account's every session, keeps it out, and (by the database) hands back what it held. The last active administrator stays (`conflict`). */
  async disable(actor: Actor, id: string): Promise<void> {
    await this.change(
      { actor, act: 'staff.disabled', id },
      { disabledAt: IsNull() },
      { disabledAt: new Date() },
    );
  }

  /** Lets a disabled account in again, with the password it had. */
  async enable(actor: Actor, id: string): Promise<void> {
    await this.change(
      { actor, act: 'staff.enabled', id },
      { disabledAt: Not(IsNull()) },
      { disabledAt: null },
    );
  }

  /** Gives another role, from the next request on. The last active administrator stays (`conflict`). */
  async changeRole(actor: Actor, id: string, role: Role): Promise<void> {
    await this.change(
      { actor, act: 'staff.role-changed', id, detail: { role } },
      { role: Not(role) },
      { role },
    );
  }

  /** The id of the account of an address. Throws `not-found`. */
  async idOf(email: string): Promise<string> {
    const tidy = tidyAccount({ email, name: '' }).email;
    const row = await this.source.manager.findOneBy(Staff, { email: tidy });
    if (!row) throw unknown();
    return row.id;
  }

  /** A new link that makes the first administrator, replacing the last one; null once an administrator exists. */
  async firstAdministratorLink(): Promise<string | null> {
    return this.source.transaction(async (tx) => {
      if (await hasAdministrator(tx)) return null;
      const { url } = await this.links.make(tx, {
        actor: { kind: 'system' },
        purpose: 'first-administrator',
        email: null,
      });
      return url;
    });
  }

  /** The operator's link: a new password for an account, or the first administrator under this address. */
  async linkFor(email: string): Promise<OneTimeLink> {
    const tidy = tidyAccount({ email, name: 'operator' });
    refuseIfAny(accountComplaints(tidy));
    return this.source.transaction(async (tx) => {
      const actor = { kind: 'operator' } as const;
      const person = await tx.findOneBy(Staff, { email: tidy.email, disabledAt: IsNull() });
      if (person)
        return this.links.make(tx, { actor, purpose: 'password', email: tidy.email, staffId: person.id });
      if (await hasAdministrator(tx)) {
        throw new AppError('not-found', 'staff.unknown', 'Tidak ada akun aktif dengan alamat surel itu.');
      }
      return this.links.make(tx, { actor, purpose: 'first-administrator', email: tidy.email });
    });
  }

  /** One guarded UPDATE and its line in the log. Throws `conflict` when nothing was there to change. */
  private async change(
    { id, ...entry }: Change,
    from: FindOptionsWhere<Staff>,
    to: { role: Role } | { disabledAt: Date | null },
  ): Promise<void> {
    if (!isUUID(id)) throw unchanged();
    try {
      await this.source.transaction(async (tx) => {
        const { affected } = await tx.update(Staff, { ...from, id }, to);
        if (affected !== 1) throw unchanged();
        await this.audit.record(tx, { ...entry, subject: { type: 'staff', id } });
      });
    } catch (error) {
      throw isLastAdministrator(error) ? lastAdministrator() : error;
    }
  }
}

interface Change {
  actor: Actor;
  act: string;
  id: string;
  detail?: Record<string, string>;
}
