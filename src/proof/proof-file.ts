import type { LogEntry } from './log-entry.js';
import type { StoredEntry } from './log-reader.js';

/** A statement with everything that is needed to check it without us. */
export interface ProofFile {
  about: string;
  /** The statement; its canonical JSON is what is signed. */
  statement: unknown;
  /** Detached. */
  jws: string;
  entry: LogEntry;
  /** As a card prints it; null for what has no card. */
  code: string | null;
}

const ABOUT =
  'Pernyataan Kupang Kabashoax yang ditandatangani: JWS terpisah (Ed25519) atas JSON kanonik (RFC 8785) dari "statement". Cara memeriksanya ada di /data/log.';

export function fileOf({ entry, text, jws, code }: StoredEntry): ProofFile {
  const statement: unknown = JSON.parse(text);
  return { about: ABOUT, statement, jws, entry, code };
}
