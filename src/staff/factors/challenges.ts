import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What a challenge was handed out for; its answer is worth nothing for anything else. */
export type ChallengePurpose = 'sign-in' | 'register' | 'confirm';

const LIFETIME = '5 minutes';

/** Random texts that a passkey signs, each answered once at most. */
@Injectable()
export class Challenges {
  constructor(private readonly source: DataSource) {}

  /** A new challenge for one person, or for whoever signs in (null). */
  async issue(purpose: ChallengePurpose, staffId: string | null): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(randomBytes(32));
    await this.source.query(
      `insert into staff_challenges (hash, purpose, staff_id, expires_at)
       values ($1, $2, $3, now() + interval '${LIFETIME}')`,
      [hash(Buffer.from(bytes).toString('base64url')), purpose, staffId],
    );
    return bytes;
  }

  /** Uses a challenge up, whether its answer turns out right or not. Says whether it was open for this. */
  async take(challenge: string, purpose: ChallengePurpose, staffId: string | null): Promise<boolean> {
    const [taken] = await this.source.query<[{ hash: Buffer }[], number]>(
      `delete from staff_challenges
        where hash = $1 and purpose = $2 and staff_id is not distinct from $3 and expires_at > now() returning hash`,
      [hash(challenge), purpose, staffId],
    );
    return taken.length > 0;
  }
}

const hash = (challenge: string): Buffer => createHash('sha256').update(challenge).digest();
