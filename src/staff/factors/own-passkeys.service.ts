import { Injectable, Logger } from '@nestjs/common';
import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type PublicKeyCredentialCreationOptionsJSON,
  type VerifiedRegistrationResponse,
} from '@simplewebauthn/server';
import { DataSource } from 'typeorm';
import { AuditLog } from '../../audit/index.js';
import { AppError, cleanText } from '../../common/index.js';
import { AccountNews } from '../account-news.js';
import type { SignedIn } from '../signed-in.js';
import { refusedPasskey } from '../staff-refusals.js';
import { Challenges } from './challenges.js';
import { readRegistration } from './passkey-answer.js';
import { RelyingParty } from './relying-party.js';

const NAME_MAX = 60;
const MOST = 10;

/** One of a person's own passkeys, as shown to that person. */
export interface OwnPasskey {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** The passkeys of one account: made, named and removed by their owner alone. */
@Injectable()
export class OwnPasskeys {
  private readonly log = new Logger('Passkeys');

  constructor(
    private readonly source: DataSource,
    private readonly challenges: Challenges,
    private readonly party: RelyingParty,
    private readonly news: AccountNews,
    private readonly audit: AuditLog,
  ) {}

  /** Whether browsers offer passkeys at this site's address at all. */
  get available(): boolean {
    return this.party.available;
  }

  /** The newest first. */
  list({ id }: SignedIn): Promise<OwnPasskey[]> {
    return this.source.query<OwnPasskey[]>(
      `select id, name, created_at as "createdAt", last_used_at as "lastUsedAt"
         from staff_passkeys where staff_id = $1 order by id desc`,
      [id],
    );
  }

  /** What the browser needs to make one: it stays on the device, found without a name, and checks its owner. */
  async options({ id, email, name }: SignedIn): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const own = await this.source.query<{ credentialId: Buffer }[]>(
      `select credential_id as "credentialId" from staff_passkeys where staff_id = $1`,
      [id],
    );
    return generateRegistrationOptions({
      rpName: this.party.name,
      rpID: this.party.id,
      userID: new Uint8Array(Buffer.from(id.replaceAll('-', ''), 'hex')),
      userName: email,
      userDisplayName: name,
      challenge: await this.challenges.issue('register', id),
      attestationType: 'none',
      excludeCredentials: own.map(({ credentialId }) => ({ id: credentialId.toString('base64url') })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  /** Keeps a new one. Throws `unprocessable` for a name or an answer that will not do, and for too many. */
  async add({ id }: SignedIn, json: string, name: string): Promise<void> {
    const label = checkedName(name);
    const { credential } = await this.verify(id, json);
    await this.source.transaction(async (tx) => {
      const [row] = await tx.query<{ id: string }[]>(ADD, [
        id,
        Buffer.from(credential.id, 'base64url'),
        Buffer.from(credential.publicKey),
        credential.counter,
        credential.transports ?? [],
        label,
      ]);
      if (!row) throw full();
      await this.news.tell(tx, id, 'passkey-added');
      await this.audit.record(tx, { ...byOwner(id), act: 'staff.passkey-added' });
    });
  }

  /** Gives one's own another name. Throws `not-found` for anybody else's. */
  async rename({ id }: SignedIn, passkeyId: string, name: string): Promise<void> {
    const [renamed] = await this.source.query<[{ id: string }[], number]>(
      `update staff_passkeys set name = $3 where id::text = $1 and staff_id = $2 returning id`,
      [passkeyId, id, checkedName(name)],
    );
    if (renamed.length === 0) throw unknown();
  }

  /** Removes one's own. Throws `not-found` for anybody else's. */
  async remove({ id }: SignedIn, passkeyId: string): Promise<void> {
    await this.source.transaction(async (tx) => {
      const [removed] = await tx.query<[{ id: string }[], number]>(
        `delete from staff_passkeys where id::text = $1 and staff_id = $2 returning id`,
        [passkeyId, id],
      );
      if (removed.length === 0) throw unknown();
      await this.news.tell(tx, id, 'passkey-removed');
      await this.audit.record(tx, { ...byOwner(id), act: 'staff.passkey-removed' });
    });
  }

  private async verify(
    staffId: string,
    json: string,
  ): Promise<NonNullable<VerifiedRegistrationResponse['registrationInfo']>> {
    const response = readRegistration(json);
    try {
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        response,
        expectedChallenge: (challenge) => this.challenges.take(challenge, 'register', staffId),
        expectedOrigin: this.party.origin,
        expectedRPID: this.party.id,
        requireUserVerification: true,
      });
      if (verified) return registrationInfo;
    } catch (error) {
      this.log.debug(error instanceof Error ? error.message : 'refused');
    }
    throw refusedPasskey();
  }
}

const byOwner = (id: string) => ({ actor: { kind: 'staff', id }, subject: { type: 'staff', id } }) as const;

function checkedName(name: string): string {
  const label = cleanText(name).replace(/\s+/g, ' ');
  if (label !== '' && Array.from(label).length <= NAME_MAX) return label;
  const message = `Beri nama, paling panjang ${NAME_MAX} huruf, misalnya “HP saya”.`;
  throw new AppError('unprocessable', 'passkey.name', message, [{ field: 'nama', message }]);
}

function full(): AppError {
  const message = `Kunci sandi ini sudah terdaftar, atau sudah ada ${MOST}. Hapus satu dahulu.`;
  return new AppError('unprocessable', 'passkey.full', message);
}

function unknown(): AppError {
  return new AppError('not-found', 'passkey.unknown', 'Kunci sandi itu tidak ada.');
}

const ADD = `
  insert into staff_passkeys (staff_id, credential_id, public_key, counter, transports, name)
  select $1::uuid, $2::bytea, $3::bytea, $4::bigint, $5::text[], $6::text
   where (select count(*) from staff_passkeys where staff_id = $1::uuid) < ${MOST}
  on conflict (credential_id) do nothing returning id`;
