import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { AppError, cleanText } from '../common/index.js';
import { Staff } from './entities/staff.js';
import { PasswordCheck } from './password.js';
import { SessionsService } from './sessions.service.js';
import { SignInDelay } from './sign-in-delay.js';

/** One attempt, with what the browser said about itself. */
export interface SignInInput {
  email: string;
  password: string;
  address: string;
  userAgent: string | undefined;
  /** Token of a session this browser already has; it ends when another begins. */
  oldToken: string | undefined;
}

@Injectable()
export class SignInService {
  private readonly check = new PasswordCheck();

  constructor(
    private readonly source: DataSource,
    private readonly sessions: SessionsService,
    private readonly delay: SignInDelay,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Returns the token of a new session. An unknown account, a wrong password and a disabled account cost the same and
   * are answered alike (`unprocessable`); too many attempts are told to wait (`too-many`).
   */
  async signIn(input: SignInInput): Promise<string> {
    const knock = { email: cleanText(input.email).toLowerCase(), address: input.address };
    await this.delay.charge(knock);
    const person = await this.source.manager.findOneBy(Staff, { email: knock.email });
    const fits = await this.check.fits(person?.passwordHash ?? null, input.password);
    if (!person || !fits || person.disabledAt) throw refused();
    return this.source.transaction(async (tx) => {
      await stillSo(tx, person);
      await this.delay.clear(tx, knock);
      if (input.oldToken !== undefined) await this.sessions.endByToken(tx, input.oldToken);
      const token = await this.sessions.start(tx, person.id, input.userAgent);
      await this.audit.record(tx, {
        actor: { kind: 'staff', id: person.id },
        act: 'staff.signed-in',
        subject: { type: 'staff', id: person.id },
      });
      return token;
    });
  }

  /** Whether this is the person's password now. Slowed like signing in; throws the same errors. */
  async confirm(person: { id: string; email: string }, password: string, address: string): Promise<void> {
    const knock = { email: person.email, address };
    await this.delay.charge(knock);
    const row = await this.source.manager.findOneBy(Staff, { id: person.id });
    if (!(await this.check.fits(row?.passwordHash ?? null, password))) throw refused();
    await this.delay.clear(this.source.manager, knock);
  }
}

/** A password changed or an account disabled while the check ran: no session may outlive that. Holds the row. */
async function stillSo(tx: EntityManager, { id, passwordHash }: Staff): Promise<void> {
  const row = await tx.findOne(Staff, {
    where: { id, passwordHash: passwordHash ?? IsNull(), disabledAt: IsNull() },
    lock: { mode: 'pessimistic_read' },
  });
  if (!row) throw refused();
}

function refused(): AppError {
  return new AppError('unprocessable', 'sign-in.refused', 'Alamat surel atau kata sandi tidak cocok.');
}
