import type { EntityManager } from 'typeorm';
import type { Collection } from '../search-document.js';

const STATE = `
  select documents::int as counted,
    (select count(*)::int from search_documents d where d.collection = c.collection) as held
  from search_collections c where collection = $1`;

/** How many documents the index says it has, and how many it holds; the two agree unless somebody else wrote in it. */
export interface IndexState {
  counted: number;
  held: number;
}

export async function indexState(db: EntityManager, collection: Collection): Promise<IndexState> {
  const [state] = await db.query<IndexState[]>(STATE, [collection]);
  return state ?? { counted: 0, held: 0 };
}
