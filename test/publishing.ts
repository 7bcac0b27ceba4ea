import type { DataSource } from 'typeorm';
import { Publishing } from '../src/archive/index.js';
import { AnswerProofs } from '../src/archive/proving/answer-proofs.js';
import { AppConfig, Secrets } from '../src/config/index.js';
import { KeyRing, Proofs } from '../src/proof/index.js';
import { JobLedger } from '../src/queue/index.js';
import { QUEUE_DEFAULTS } from '../src/queue/queue-settings.js';
import { SearchIndex } from '../src/search/index.js';

/** The way into the archive, as the application has it. */
export function publishingOf(source: DataSource, config = new AppConfig()): Publishing {
  const keys = new KeyRing(source, new Secrets(Buffer.alloc(32, 7)));
  const proofs = new AnswerProofs(new Proofs(source, keys), config);
  return new Publishing(new SearchIndex(source), new JobLedger(QUEUE_DEFAULTS), proofs);
}
