import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
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
import { PasswordsService } from './passwords.service.js';
import type { Role } from './role.js';
import { SignInService, type Begun } from './sign-in.service.js';
import type { SignedIn } from './signed-in.js';
import { StaffService } from './staff.service.js';

/** What the person who opens a link fills in; where the link already says it, the link's word counts. */
export interface AcceptInput extends AccountInput {
  password: string;
}

/** What a link says to the person who opens it; null is left to them to fill in. */
export interface LinkView {
  purpose: LinkPurpose;
  email: string | null;
  name: string | null;
  role: Role | null;
}

/** How a link becomes an account or a new password. */
@Injectable()
export class OnboardingService {
  constructor(
    private readonly source: DataSource,
    private readonly links: LinksService,
    private readonly staff: StaffService,
    private readonly passwords: PasswordsService,
    private readonly signIns: SignInService,
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

  /** Uses a link: sets the password, makes the account if need be, and begins signing in: the second factor follows. */
  async accept(token: string, input: AcceptInput): Promise<Begun> {
    const { email, name } = await this.look(token);
    const person = tidyAccount({ email: email ?? input.email, name: name ?? input.name });
    refuseIfAny([...accountComplaints(person), ...passwordComplaints(input.password, person)]);
    const passwordHash = await hashPassword(input.password);
    return this.source.transaction(async (tx) => {
      const used = await this.links.use(tx, token);
      const id = used.staffId ?? (await this.join(tx, used, { ...person, passwordHash }));
      if (used.staffId) await this.passwords.set(tx, used.staffId, passwordHash);
      return this.signIns.halfWay(tx, person.email, id);
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
}
