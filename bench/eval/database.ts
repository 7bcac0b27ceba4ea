import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { startEmbedded } from '../../src/database/embedded/start-embedded.js';
import { migrate } from '../../src/database/migrate.js';
import { SearchIndex, type SearchDocument } from '../../src/search/index.js';

const BATCH = 500;

export interface Loaded {
  source: DataSource;
  index: SearchIndex;
}

/** Runs work on a database of its own that holds these documents, and takes it away afterwards. */
export async function withIndex<T>(
  documents: SearchDocument[],
  work: (loaded: Loaded) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'kabashoax-eval-'));
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const server = await startEmbedded({ dataDir: folder, poolSize: 10, settings });
  try {
    await migrate(server.urls.owner);
    const source = await new DataSource({ type: 'postgres', url: server.urls.owner }).initialize();
    const index = new SearchIndex(source);
    await load({ source, index }, documents);
    const result = await work({ source, index });
    await source.destroy();
    return result;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function load({ source, index }: Loaded, documents: SearchDocument[]): Promise<void> {
  const start = performance.now();
  for (let at = 0; at < documents.length; at += BATCH) {
    const batch = documents.slice(at, at + BATCH);
    await source.transaction((tx) => index.putMany(tx, 'answers', batch));
  }
  await source.query('vacuum analyze');
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${documents.length} documents indexed in ${seconds} s`);
}
