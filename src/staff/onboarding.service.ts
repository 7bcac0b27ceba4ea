import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { AppError } from '../common/index.js';
import {
  accountComplaints,
  passwordComplaints,
  refuseIfAny,
  tidyAccount,
  type AccountInput,
} from './account-rules.js';
import { Staff } from './entities/staff.js';
import type { LinkPurpose, StaffInvitation } from './entities/staff-invitation.js';
import { hasAdministrator } from './first-administrator.js';
import { LinksService, type OneTimeLink } from './links.service.js';
import { hashPassword } from './password.js';
import type { Role } from './role.js';
import { SessionsService } from './sessions.service.js';
import type { SignedIn } from './signed-in.js';
import { StaffService } from './staff.service.js';

/** What the person who opens a link fills in; where the link already says it, the link's word counts. */
export interface AcceptInput extends AccountInput {
  password: string;
  userAgent: string | undefined;
}

/** What a link says to the person who opens it; null is left to them to fill in. */
export interface LinkView {
  purpose: LinkPurpose;
  email: string | null;
  name: string | null;
  role: Role | null;
}

/** How a link becomes an account or a new password, and how people change their own. */
@Injectable()
export class OnboardingService {
  constructor(
    private readonly source: DataSource,
    private readonly links: LinksService,
    private readonly staff: StaffService,
    private readonly sessions: SessionsService,
    private readonly audit: AuditLog,
  ) {}

  /** An administrator's invitation. The link is returned this once. */
  async invite(by: SignedIn, input: AccountInput & { role: Role }): Promise<OneTimeLink> {
    const { email, name, role } = tidyAccount(input);
    refuseIfAny(accountComplaints({ email, name }));
    return this.source.transaction(async (tx) => {
      if (await tx.existsBy(Staff, { email })) {
        const message = 'Alamat surel ini sudah punya akun.';
        throw new AppError('conflict', 'staff.email-taken', message, [{ field: 'email', message }]);
      }
      const actor = { kind: 'staff', id: by.id } as const;
      return this.links.make(tx, { actor, purpose: 'invitation', email, name, role, invitedBy: by.id });
    });
  }

  /** What a link is for. Throws `gone`. Looking does not use it. */
  async look(token: string): Promise<LinkView> {
    const { purpose, email, name, role, staffId } = await this.links.look(token);
    const account = staffId ? await this.source.manager.findOneBy(Staff, { id: staffId }) : null;
    return { purpose, email, name: account?.name ?? name, role };
  }

  /** Uses a link: sets the password, makes the account if need be, and returns the token of a session. */
  async accept(token: string, input: AcceptInput): Promise<string> {
    const { email, name } = await this.look(token);
    const person = tidyAccount({ email: email ?? input.email, name: name ?? input.name });
    refuseIfAny([...accountComplaints(person), ...passwordComplaints(input.password, person)]);
    const passwordHash = await hashPassword(input.password);
    return this.source.transaction(async (tx) => {
      const used = await this.links.use(tx, token);
      const id = used.staffId
        ? await this.reset(tx, used.staffId, passwordHash)
        : await this.join(tx, used, { ...person, passwordHash });
      return this.sessions.start(tx, id, input.userAgent);
    });
  }

  /** A new password by its owner; every session ends and a new one begins. Returns its token. */
  async changePassword(person: SignedIn, password: string, userAgent: string | undefined): Promise<string> {
    refuseIfAny(passwordComplaints(password, person));
    const passwordHash = await hashPassword(password);
    return this.source.transaction(async (tx) => {
      await this.reset(tx, person.id, passwordHash);
      return this.sessions.start(tx, person.id, userAgent);
    });
  }

  private async join(
    tx: EntityManager,
    link: StaffInvitation,
    person: AccountInput & { passwordHash: string },
  ): Promise<string> {
    if (link.purpose === 'first-administrator' && (await hasAdministrator(tx))) {
      throw new AppError(
        'gone',
        'staff.link-gone',
        'Administrator pertama sudah ada. Minta undangan kepadanya.',
      );
    }
    if (!link.role) throw new Error('an invitation without a role');
    return this.staff.add(tx, 'self', { ...person, role: link.role });
  }

  private async reset(tx: EntityManager, id: string, passwordHash: string): Promise<string> {
    const { affected } = await tx.update(Staff, { id, disabledAt: IsNull() }, { passwordHash });
    if (affected !== 1) throw new AppError('gone', 'staff.link-gone', 'Akun ini tidak aktif.');
    const subject = { type: 'staff', id };
    await this.audit.record(tx, { actor: { kind: 'staff', id }, act: 'staff.password-changed', subject });
    return id;
  }
}
