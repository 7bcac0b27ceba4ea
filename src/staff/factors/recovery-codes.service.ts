import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Secrets } from '../../config/index.js';
import { keyedHash } from '../token.js';

const COUNT = 10;
/** Nobody takes one of these for another on paper (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 50 bits in two groups of five. */
const GROUPS = 2;
const GROUP_LENGTH = 5;

/** Ten codes for the day the phone is gone: shown once, kept as keyed hashes, each good once. */
@Injectable()
export class RecoveryCodes {
  private readonly key: Buffer;

  constructor(secrets: Secrets) {
    this.key = secrets.key('recovery-code');
  }

  /** Makes ten new codes; the ones before are worth nothing from now on. */
  async renew(tx: EntityManager, staffId: string): Promise<string[]> {
    const codes = Array.from({ length: COUNT }, newCode);
    await tx.query(`delete from staff_recovery_codes where staff_id = $1`, [staffId]);
    await tx.query(`insert into staff_recovery_codes (staff_id, code_hash) select $1, unnest($2::bytea[])`, [
      staffId,
      codes.map((code) => this.hash(staffId, code)),
    ]);
    return codes;
  }

  /** Uses a code up, however it was typed. Says whether it was one that nobody had used. */
  async use(tx: EntityManager, staffId: string, typed: string): Promise<boolean> {
    const [used] = await tx.query<[{ id: string }[], number]>(
      `update staff_recovery_codes set used_at = now()
        where staff_id = $1 and code_hash = $2 and used_at is null returning id`,
      [staffId, this.hash(staffId, typed)],
    );
    return used.length > 0;
  }

  /** How many are left. */
  async left(db: EntityManager, staffId: string): Promise<number> {
    const rows = await db.query<{ id: string }[]>(
      `select id from staff_recovery_codes where staff_id = $1 and used_at is null`,
      [staffId],
    );
    return rows.length;
  }

  private hash(staffId: string, code: string): Buffer {
    return keyedHash(this.key, staffId, plain(code));
  }
}

/** What people make of a code on the way from paper to the screen. */
function plain(code: string): string {
  return code
    .toUpperCase()
    .replace(/[IL]/g, '1')
    .replaceAll('O', '0')
    .replace(/[^0-9A-Z]/g, '');
}

function newCode(): string {
  const group = (): string =>
    Array.from({ length: GROUP_LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
