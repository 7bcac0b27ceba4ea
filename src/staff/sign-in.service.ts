import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { cleanText } from '../common/index.js';
import { AttemptDelay } from './attempt-delay.js';
import { Staff } from './entities/staff.js';
import { TotpService } from './factors/totp.service.js';
import { HalfSignIns, type HalfSignIn } from './half-sign-ins.service.js';
import { PasswordCheck } from './password.js';
import { refused } from './staff-refusals.js';

/** The first step, with what the browser said about itself. */
export interface SignInInput {
  email: string;
  password: string;
  address: string;
}

/** Between password and second factor. */
export interface Begun {
  /** Token of the half sign-in. */
  token: string;
  /** Whether the person has no factor yet and sets one up now. */
  setUp: boolean;
}

/** The way from an address and a password to the second factor. What is proven here opens nothing yet. */
@Injectable()
export class SignInService {
  private readonly check = new PasswordCheck();

  constructor(
    private readonly source: DataSource,
    private readonly halves: HalfSignIns,
    private readonly delay: AttemptDelay,
    private readonly totp: TotpService,
  ) {}

  /**
   * Takes address and password. An unknown account, a wrong password and a disabled account cost the same and are
   * asked for a code like everybody; only the right password of somebody without a second factor leads elsewhere. Too
   * many attempts are told to wait (`too-many`).
   */
  async begin(input: SignInInput): Promise<Begun> {
    const email = cleanText(input.email).toLowerCase();
    await this.delay.chargePassword(this.delay.knock({ email, address: input.address }));
    const person = await this.source.manager.findOneBy(Staff, { email });
    const fits = await this.check.fits(person?.passwordHash ?? null, input.password);
    return this.source.transaction(async (tx) => {
      const known = fits && person !== null && (await stillSo(tx, person));
      return known ? this.halfWay(tx, email, person.id) : this.halfWay(tx, email, null, input.password);
    });
  }

  /** Begins the second step for somebody whose password is known to be right (null: the one `guessed` was wrong). */
  async halfWay(tx: EntityManager, email: string, staffId: string | null, guessed = ''): Promise<Begun> {
    const budget = this.delay.codeBudget(email, staffId === null ? guessed : null);
    const token = await this.halves.start(tx, { staffId, budget });
    return { token, setUp: staffId !== null && !(await this.totp.isSetUp(tx, staffId)) };
  }

  /** The half sign-in that brings a code, the code counted. Throws `gone`, `too-many`, or `unprocessable` where the password was wrong. */
  async admit(token: string | undefined): Promise<HalfSignIn & { staffId: string }> {
    const half = await this.halves.find(token);
    await this.delay.chargeCode(half.budget);
    await this.halves.count(half.id);
    if (half.staffId === null) throw refused();
    return { ...half, staffId: half.staffId };
  }

  /** The half sign-in of a token. Throws `gone` when it is over. */
  waiting(token: string | undefined): Promise<HalfSignIn> {
    return this.halves.find(token);
  }

  /** Ends the half sign-in in the transaction that makes the session. Throws `gone` when another was first. */
  end(tx: EntityManager, id: string): Promise<void> {
    return this.halves.end(tx, id);
  }

  /** Whether this is the person's password now. Slowed like signing in; throws the same errors. */
  async confirm(person: { id: string; email: string }, password: string, address: string): Promise<void> {
    const knock = this.delay.knock({ email: person.email, address });
    await this.delay.chargePassword(knock);
    const row = await this.source.manager.findOneBy(Staff, { id: person.id });
    if (!(await this.check.fits(row?.passwordHash ?? null, password))) throw refused();
    await this.delay.clear(this.source.manager, knock);
  }
}

/** A password changed or an account disabled while the check ran: nothing may outlive that. Holds the row. */
async function stillSo(tx: EntityManager, { id, passwordHash }: Staff): Promise<boolean> {
  const [row] = await tx.query<{ id: string }[]>(
    `select id from staff where id = $1 and password_hash = $2 and disabled_at is null for key share`,
    [id, passwordHash],
  );
  return row !== undefined;
}
