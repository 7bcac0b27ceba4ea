import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan, type EntityManager } from 'typeorm';
import { AuditLog, type Actor } from '../audit/index.js';
import { AppError, hoursMs } from '../common/index.js';
import { AppConfig, Secrets, publicUrl } from '../config/index.js';
import { StaffInvitation, type LinkPurpose } from './entities/staff-invitation.js';
import type { Role } from './role.js';
import { keyedHash, newToken } from './token.js';

/** How long each kind of link can be used, in hours. */
const HOURS: Record<LinkPurpose, number> = { 'first-administrator': 24, invitation: 72, password: 24 };

/** A link as it is handed out: the address is shown this once and stored nowhere. */
export interface OneTimeLink {
  url: string;
  expiresAt: Date;
}

/** An invitation that nobody has used yet. */
export interface OpenInvitation {
  id: string;
  email: string;
  name: string;
  role: Role;
  expiresAt: Date;
}

/** Whom a link is for, and what it lets them do. */
export type LinkTarget = { actor: Actor } & (
  | { purpose: 'first-administrator'; email: string | null }
  | { purpose: 'invitation'; email: string; name: string; role: Role; invitedBy: string }
  | { purpose: 'password'; email: string; staffId: string }
);

/** One-time links: only the keyed hash of the token is kept; looking at a link does not use it. */
@Injectable()
export class LinksService {
  private readonly key: Buffer;
  private readonly base: string;

  constructor(
    private readonly source: DataSource,
    private readonly audit: AuditLog,
    config: AppConfig,
    secrets: Secrets,
  ) {
    this.key = secrets.key('one-time-link');
    this.base = publicUrl(config);
  }

  /** Makes a link; an open one of the same kind for the same person stops working. */
  async make(tx: EntityManager, { actor, ...target }: LinkTarget): Promise<OneTimeLink> {
    const token = newToken();
    const expiresAt = new Date(Date.now() + hoursMs(HOURS[target.purpose]));
    const role = target.purpose === 'first-administrator' ? 'administrator' : null;
    await tx.query(`select pg_advisory_xact_lock(hashtext('staff_link'))`);
    await tx.query(REPLACE, [target.purpose, 'staffId' in target ? target.staffId : target.email]);
    const made = await tx.insert(StaffInvitation, {
      role,
      ...target,
      tokenHash: this.hash(token),
      expiresAt,
    });
    await this.audit.record(tx, {
      actor,
      act: 'staff.link-made',
      subject: { type: 'staff-link', id: linkId(made.identifiers) },
      detail: { purpose: target.purpose, role: 'role' in target ? target.role : role },
    });
    return { url: `${this.base}/meja/undangan/${token}`, expiresAt };
  }

  /** What a link is for. Throws `gone` for one that is unknown, used, revoked or too old, all alike. */
  async look(token: string): Promise<StaffInvitation> {
    const link = await this.source.manager.findOneBy(StaffInvitation, this.open(token));
    if (!link) throw gone();
    return link;
  }

  /** Uses a link up: of two who try at once, one wins and the other gets `gone`. */
  async use(tx: EntityManager, token: string): Promise<StaffInvitation> {
    const link = await tx.findOneBy(StaffInvitation, { tokenHash: this.hash(token) });
    const { affected } = await tx.update(StaffInvitation, this.open(token), { usedAt: new Date() });
    if (!link || affected !== 1) throw gone();
    return link;
  }

  /** Invitations that can still be used, the newest first. */
  async invitations(): Promise<OpenInvitation[]> {
    return this.source.query<OpenInvitation[]>(OPEN_INVITATIONS);
  }

  /** Takes an invitation back. Throws `gone` when it is used, too old or already taken back. */
  async revoke(actor: Actor, id: string): Promise<void> {
    await this.source.transaction(async (tx) => {
      const [revoked] = await tx.query<[{ id: string }[], number]>(REVOKE, [id]);
      if (revoked.length === 0) throw gone();
      await this.audit.record(tx, { actor, act: 'staff.link-revoked', subject: { type: 'staff-link', id } });
    });
  }

  private open(token: string) {
    return {
      tokenHash: this.hash(token),
      usedAt: IsNull(),
      revokedAt: IsNull(),
      expiresAt: MoreThan(new Date()),
    };
  }

  private hash(token: string): Buffer {
    return keyedHash(this.key, token);
  }
}

function linkId(identifiers: readonly Record<string, unknown>[]): string {
  const id = identifiers[0]?.['id'];
  if (typeof id !== 'string') throw new Error('insert returned no id');
  return id;
}

function gone(): AppError {
  return new AppError(
    'gone',
    'staff.link-gone',
    'Tautan ini sudah dipakai, dicabut, atau kedaluwarsa. Minta tautan baru.',
  );
}

/** The first administrator's link is one for the whole house, whoever it names. */
const REPLACE = `
  update staff_invitations set revoked_at = now()
   where purpose = $1 and used_at is null and revoked_at is null
     and (purpose = 'first-administrator' or coalesce(staff_id::text, email) = $2)`;

const OPEN_INVITATIONS = `
  select id, email, name, role, expires_at as "expiresAt" from staff_invitations
   where purpose = 'invitation' and used_at is null and revoked_at is null and expires_at > now()
   order by id desc`;

const REVOKE = `
  update staff_invitations set revoked_at = now()
   where id::text = $1 and purpose = 'invitation' and used_at is null and revoked_at is null and expires_at > now()
  returning id`;
