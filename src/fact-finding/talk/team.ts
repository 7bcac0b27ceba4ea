import type { EntityManager } from 'typeorm';
import { DESK_ROLES } from '../queue/desk-roles.js';
import type { Colleague } from './mentions.js';

/** Everybody who works on cases now, by name. */
export async function teamOf(db: EntityManager): Promise<Colleague[]> {
  return db.query<Colleague[]>(
    `select id, name from staff where disabled_at is null and role = any($1) order by name, id`,
    [DESK_ROLES],
  );
}
