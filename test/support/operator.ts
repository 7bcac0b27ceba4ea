import { DataSource } from 'typeorm';
import { ExamplesService } from '../../src/archive/index.js';
import { AuditLog } from '../../src/audit/index.js';
import { appConnection } from '../../src/database/index.js';
import { SearchIndex } from '../../src/search/index.js';
import type { TestDatabase } from './database.js';

/** Works as the owner of the tables, as the operator's tool does. */
export async function asOperator<T>(
  database: TestDatabase,
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  const source = await new DataSource(appConnection(database.owner, 2, false)).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/** What `kabashoax demo:load` does. */
export function loadExamples(database: TestDatabase): Promise<number> {
  return asOperator(database, (source) => examplesOf(source).load());
}

export const examplesOf = (source: DataSource): ExamplesService =>
  new ExamplesService(source, new SearchIndex(source), new AuditLog(source));
