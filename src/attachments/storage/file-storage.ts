/** One file as a sweep sees it. */
export interface StoredFile {
  hash: string;
  modifiedAt: Date;
}

/** Where the bytes lie, named by their SHA-256 in hex. The one seam to another kind of storage. */
export abstract class FileStorage {
  /** Safe on the disk when it resolves; the same bytes again change nothing. */
  abstract put(hash: string, bytes: Buffer): Promise<void>;
  /** Null when there is no such file. */
  abstract read(hash: string): Promise<Buffer | null>;
  /** No complaint when it is gone already. */
  abstract remove(hash: string): Promise<void>;
  abstract list(): AsyncIterable<StoredFile>;
}
