import type { EntityManager } from 'typeorm';
import type { Role } from './role.js';

/** Somebody who may work at the desk now. */
export interface ActiveStaff {
  id: string;
  email: string;
  role: Role;
}

/** Locks an account that is not disabled until the transaction ends; undefined when there is none. */
export async function activeStaff(tx: EntityManager, id: string): Promise<ActiveStaff | undefined> {
  const [person] = await tx.query<ActiveStaff[]>(
    `select id, email, role from staff where id = $1 and disabled_at is null for no key update`,
    [id],
  );
  return person;
}
