import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's default kind) at the cost OWASP's password storage sheet asks for: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const PASSWORD_MIN_LENGTH = 12;

/** The same password typed on two keyboards may arrive composed differently. */
const normal = (password: string): string => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), COST);
}

/** Costs the same for every account, also for one that is not there. */
export class PasswordCheck {
  private readonly decoy = hashPassword(randomBytes(24).toString('base64'));

  /** Whether the password fits; `stored` null is checked against a decoy and never fits. */
  async fits(stored: string | null, password: string): Promise<boolean> {
    const fits = await verify(stored ?? (await this.decoy), normal(password));
    return fits && stored !== null;
  }
}
