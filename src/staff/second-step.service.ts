import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { activeStaff, type ActiveStaff } from './active-staff.js';
import { FactorChanges } from './factors/factor-changes.service.js';
import type { CodeSetup } from './factors/one-time-code.js';
import { SecondFactor } from './factors/second-factor.js';
import type { HalfSignIn } from './half-sign-ins.service.js';
import { SessionOpening, type Arrival, type Entered } from './session-opening.js';
import { SignInService } from './sign-in.service.js';
import { over, refused } from './staff-refusals.js';

/** From a half sign-in to a session. `token` is always the half sign-in's own. */
@Injectable()
export class SecondStepService {
  constructor(
    private readonly source: DataSource,
    private readonly signIns: SignInService,
    private readonly changes: FactorChanges,
    private readonly second: SecondFactor,
    private readonly opening: SessionOpening,
  ) {}

  /** A code of the app or of the paper. Throws `unprocessable`, `too-many`, or `gone` when to begin anew. */
  async finish(token: string | undefined, code: string, arrival: Arrival): Promise<Entered> {
    const half = await this.signIns.admit(token);
    return this.source.transaction(async (tx) => {
      const person = await personOf(tx, half);
      const factor = await this.second.use(tx, person.id, code);
      if (factor === null) throw refused();
      await this.signIns.end(tx, half.id);
      return this.opening.open(tx, person, factor, arrival);
    });
  }

  /** What the phone is given at the first sign-in; the same when asked again. Throws `gone`. */
  async setup(token: string | undefined): Promise<CodeSetup> {
    const { id, staffId } = await this.signIns.waiting(token);
    if (staffId === null) throw over();
    return this.source.transaction(async (tx) => {
      const person = await personOf(tx, { staffId });
      return this.changes.beginFirst(tx, person, id);
    });
  }

  /** The phone's first code: the app counts from now on. Returns the recovery codes this once. Throws like finish. */
  async finishSetup(
    token: string | undefined,
    code: string,
    arrival: Arrival,
  ): Promise<Entered & { codes: string[] }> {
    const half = await this.signIns.admit(token);
    return this.source.transaction(async (tx) => {
      const person = await personOf(tx, half);
      const codes = await this.changes.confirmFirst(tx, person, half.id, code);
      await this.signIns.end(tx, half.id);
      return { ...(await this.opening.open(tx, person, 'totp', arrival)), codes };
    });
  }
}

async function personOf(tx: EntityManager, { staffId }: Pick<HalfSignIn, 'staffId'>): Promise<ActiveStaff> {
  const person = staffId === null ? undefined : await activeStaff(tx, staffId);
  if (!person) throw refused();
  return person;
}
