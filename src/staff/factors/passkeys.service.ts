import { Injectable, Logger } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { DataSource, type EntityManager } from 'typeorm';
import { refusedPasskey } from '../staff-refusals.js';
import { Challenges } from './challenges.js';
import { readAuthentication } from './passkey-answer.js';
import { RelyingParty } from './relying-party.js';

/** What a signature is asked for: to sign in, by whoever it is, or to confirm that it is still this person. */
export type PasskeyUse = { purpose: 'sign-in'; staffId: null } | { purpose: 'confirm'; staffId: string };

/** A signature that fits; it counts once `use` has advanced the counter. */
export interface PasskeyProof {
  id: string;
  staffId: string;
  counter: number;
}

interface StoredKey {
  id: string;
  staffId: string;
  publicKey: Buffer;
  counter: string;
}

/** Passkeys that sign. The authenticator must have checked its owner, so one signature is both factors. */
@Injectable()
export class Passkeys {
  private readonly log = new Logger('Passkeys');

  constructor(
    private readonly source: DataSource,
    private readonly challenges: Challenges,
    private readonly party: RelyingParty,
  ) {}

  /** Whether somebody has a passkey, and browsers offer it at this address. */
  async has(staffId: string): Promise<boolean> {
    return this.party.available && (await this.credentialsOf(staffId)).length > 0;
  }

  /** What the browser is to sign. Any passkey of this site may answer to sign in, one's own to confirm. */
  async options({ purpose, staffId }: PasskeyUse): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return generateAuthenticationOptions({
      rpID: this.party.id,
      challenge: await this.challenges.issue(purpose, staffId),
      allowCredentials: staffId === null ? [] : await this.credentialsOf(staffId),
      userVerification: 'required',
    });
  }

  /** Checks a signature; its challenge is used up either way. Throws `unprocessable`. Call it outside of any transaction. */
  async check(json: string, { purpose, staffId }: PasskeyUse): Promise<PasskeyProof> {
    const response = readAuthentication(json);
    const key = await this.find(response.id);
    if (!key || (staffId !== null && key.staffId !== staffId)) throw refusedPasskey();
    const counter = await this.verify(
      verifyAuthenticationResponse({
        response,
        expectedChallenge: (challenge) => this.challenges.take(challenge, purpose, staffId),
        expectedOrigin: this.party.origin,
        expectedRPID: this.party.id,
        requireUserVerification: true,
        credential: {
          id: response.id,
          publicKey: new Uint8Array(key.publicKey),
          counter: Number(key.counter),
        },
      }),
    );
    return { id: key.id, staffId: key.staffId, counter };
  }

  /** Notes the use; false when the counter does not go forward, as with a copied key. */
  async use(tx: EntityManager, { id, counter }: PasskeyProof): Promise<boolean> {
    const [used] = await tx.query<[{ id: string }[], number]>(
      `update staff_passkeys set counter = $2, last_used_at = now()
        where id = $1 and (counter < $2 or (counter = 0 and $2 = 0)) returning id`,
      [id, counter],
    );
    return used.length > 0;
  }

  private async find(credentialId: string): Promise<StoredKey | undefined> {
    const [key] = await this.source.query<StoredKey[]>(
      `select id, staff_id as "staffId", public_key as "publicKey", counter
         from staff_passkeys where credential_id = $1`,
      [Buffer.from(credentialId, 'base64url')],
    );
    return key;
  }

  private async credentialsOf(staffId: string): Promise<{ id: string; transports: string[] }[]> {
    const keys = await this.source.query<{ credentialId: Buffer; transports: string[] }[]>(
      `select credential_id as "credentialId", transports from staff_passkeys where staff_id = $1`,
      [staffId],
    );
    return keys.map(({ credentialId, transports }) => ({
      id: credentialId.toString('base64url'),
      transports,
    }));
  }

  /** The library says in an Error what does not fit; its reader learns only that it does not. */
  private async verify(check: ReturnType<typeof verifyAuthenticationResponse>): Promise<number> {
    try {
      const { verified, authenticationInfo } = await check;
      if (verified) return authenticationInfo.newCounter;
    } catch (error) {
      this.log.debug(error instanceof Error ? error.message : 'refused');
    }
    throw refusedPasskey();
  }
}
