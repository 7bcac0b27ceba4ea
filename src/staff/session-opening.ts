import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { AccountNews } from './account-news.js';
import type { ActiveStaff } from './active-staff.js';
import { AttemptDelay } from './attempt-delay.js';
import type { Factor } from './factors/second-factor.js';
import type { Role } from './role.js';
import { SessionsService, type Visitor } from './sessions.service.js';

/** What the browser brings when a session begins. */
export interface Arrival extends Visitor {
  /** Token of a session this browser already has; it ends when another begins. */
  oldToken: string | undefined;
}

/** A session that has begun. */
export interface Entered {
  token: string;
  role: Role;
  factor: Factor;
}

/** How every sign-in ends, whatever way it came. */
@Injectable()
export class SessionOpening {
  constructor(
    private readonly sessions: SessionsService,
    private readonly delay: AttemptDelay,
    private readonly news: AccountNews,
    private readonly audit: AuditLog,
  ) {}

  /** Begins the session in the transaction in which `factor` was used. */
  async open(tx: EntityManager, person: ActiveStaff, factor: Factor, arrival: Arrival): Promise<Entered> {
    const { id, email, role } = person;
    await this.delay.clear(
      tx,
      this.delay.knock({ email, address: arrival.address }),
      this.delay.codeBudget(email, null),
    );
    if (arrival.oldToken !== undefined) await this.sessions.endByToken(tx, arrival.oldToken);
    const token = await this.sessions.start(tx, id, factor, arrival);
    if (factor === 'recovery') await this.news.tell(tx, id, 'recovery-code-used');
    await this.audit.record(tx, {
      actor: { kind: 'staff', id },
      act: 'staff.signed-in',
      subject: { type: 'staff', id },
      detail: { factor },
    });
    return { token, role, factor };
  }
}
