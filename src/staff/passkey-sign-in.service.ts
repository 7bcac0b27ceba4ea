import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { DataSource } from 'typeorm';
import { activeStaff } from './active-staff.js';
import { Passkeys } from './factors/passkeys.service.js';
import { SessionOpening, type Arrival, type Entered } from './session-opening.js';
import { refusedPasskey } from './staff-refusals.js';

const SIGN_IN = { purpose: 'sign-in', staffId: null } as const;

/** Signing in with a passkey alone: it is both factors, and it knows whose it is. */
@Injectable()
export class PasskeySignIn {
  constructor(
    private readonly source: DataSource,
    private readonly passkeys: Passkeys,
    private readonly opening: SessionOpening,
  ) {}

  /** What the browser is to sign. */
  options(): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return this.passkeys.options(SIGN_IN);
  }

  /** Begins a session with what the browser signed. Throws `unprocessable`. */
  async finish(json: string, arrival: Arrival): Promise<Entered> {
    const proof = await this.passkeys.check(json, SIGN_IN);
    return this.source.transaction(async (tx) => {
      const person = await activeStaff(tx, proof.staffId);
      if (!person || !(await this.passkeys.use(tx, proof))) throw refusedPasskey();
      return this.opening.open(tx, person, 'passkey', arrival);
    });
  }
}
