import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { AppError } from '../common/index.js';
import { AccountNews } from './account-news.js';
import { passwordComplaints, refuseIfAny } from './account-rules.js';
import { Staff } from './entities/staff.js';
import { hashPassword } from './password.js';
import { SessionsService, type Visitor } from './sessions.service.js';
import type { SignedIn } from './signed-in.js';

/** How a password changes. The database ends every session and sign-in of its owner with it. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly source: DataSource,
    private readonly sessions: SessionsService,
    private readonly news: AccountNews,
    private readonly audit: AuditLog,
  ) {}

  /** A new password by its owner; every session ends, and this one goes on under another token, which is returned. */
  async change(person: SignedIn, password: string, visitor: Visitor): Promise<string> {
    refuseIfAny(passwordComplaints(password, person));
    const passwordHash = await hashPassword(password);
    return this.source.transaction(async (tx) => {
      await this.set(tx, person.id, passwordHash);
      return this.sessions.start(tx, person.id, { continues: person.sessionId }, visitor);
    });
  }

  /** Puts a hash in force. Throws `gone` when the account is disabled. */
  async set(tx: EntityManager, id: string, passwordHash: string): Promise<void> {
    const { affected } = await tx.update(Staff, { id, disabledAt: IsNull() }, { passwordHash });
    if (affected !== 1) throw new AppError('gone', 'staff.link-gone', 'Akun ini tidak aktif.');
    await this.news.tell(tx, id, 'password-changed');
    const subject = { type: 'staff', id };
    await this.audit.record(tx, { actor: { kind: 'staff', id }, act: 'staff.password-changed', subject });
  }
}
