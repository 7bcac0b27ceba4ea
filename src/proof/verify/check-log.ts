import { entryHash, GENESIS, type LogLine, type SignedHead } from '../log-entry.js';
import { isSignedBy, keyIdOf } from '../signature.js';
import { canonical, sha256, type KeyStatement, type NamedKey, type PublicKey } from '../statement.js';
import { isKeyStatement } from './shapes.js';

/** How far a log holds, and where it does not. */
export interface LogCheck {
  /** Entries that were read and found whole. */
  size: number;
  /** Hash of the last whole entry. */
  hash: string;
  /** The keys that the log brought and the one before signed in, the oldest first. */
  keys: NamedKey[];
  /** The first thing that is wrong, in words. */
  problem?: string;
}

/** What whoever checks has from elsewhere. */
export interface Known {
  /** Keys that were kept, or none: then those that the log brings are believed. */
  keys: readonly NamedKey[];
  /** Heads that were kept, or that the site shows now. */
  heads: readonly SignedHead[];
}

/** Reads a whole log, computes every hash again and follows the keys from the first to the one that signs now. */
export async function checkLog(
  lines: Iterable<LogLine> | AsyncIterable<LogLine>,
  known: Known,
): Promise<LogCheck> {
  const walk = new Walk(known);
  for await (const line of lines) {
    const problem = await walk.step(line);
    if (problem !== undefined) return { ...walk.sound(), problem };
  }
  const problem = await walk.end();
  return { ...walk.sound(), ...(problem !== undefined && { problem }) };
}

class Walk {
  private size = 0;
  private hash = GENESIS;
  private readonly keys = new Map<string, PublicKey>();
  private current: string | null = null;

  constructor(private readonly known: Known) {}

  sound(): LogCheck {
    return { size: this.size, hash: this.hash, keys: [...this.keys].map(([kid, key]) => ({ ...key, kid })) };
  }

  /** Takes one more entry, or says why not. */
  async step(line: LogLine): Promise<string | undefined> {
    const problem = this.brokenChain(line) ?? (await this.foreignKey(line));
    if (problem !== undefined) return problem;
    this.size = line.index;
    this.hash = line.hash;
    return this.rewritten();
  }

  /** What only shows at the end: a cut tail, heads that are not ours, keys that were exchanged. */
  async end(): Promise<string | undefined> {
    const lost = this.known.keys.find(({ kid }) => !this.keys.has(kid));
    if (lost) return `Kunci ${lost.kid} yang Anda simpan tidak dikenal log ini: kunci ditukar.`;
    for (const signed of this.known.heads) {
      const { size, time } = signed.head;
      if (size > this.size)
        return `Log dipotong: kepala dari ${time} menghitung ${size} catatan, log ini hanya punya ${this.size}.`;
      if (!(await this.isOurs(signed))) return `Kepala dari ${time} tidak ditandatangani kunci log ini.`;
    }
    return undefined;
  }

  private brokenChain(line: LogLine): string | undefined {
    const { index, prev, hash } = line;
    if (index !== this.size + 1)
      return `Catatan ${this.size + 1} hilang: sesudah ${this.size} datang ${index}.`;
    if (prev !== this.hash)
      return `Catatan ${index} tidak menyambung pada catatan ${this.size}: ada yang diubah, disisipkan, atau dibuang.`;
    if (entryHash(line) !== hash)
      return `Catatan ${index} telah diubah: isinya tidak cocok dengan sidik jarinya.`;
    return undefined;
  }

  private async foreignKey(line: LogLine): Promise<string | undefined> {
    if (line.type === 'key') return (await this.adopt(line)) ? undefined : swapped(line.index);
    if (line.key === this.current) return undefined;
    return `Catatan ${line.index} ditandatangani kunci ${line.key}, yang waktu itu bukan kunci kami: ditandatangani ulang.`;
  }

  /** A new key counts when the one before it has signed it in; the first signs itself. */
  private async adopt(line: LogLine): Promise<boolean> {
    const { signed } = line;
    if (signed === undefined || !isKeyStatement(signed.statement)) return false;
    const { key, keyId } = signed.statement;
    const elder = this.current === null ? key : this.keys.get(this.current);
    if (elder === undefined || !this.follows(line, signed.statement)) return false;
    if (keyId !== (await keyIdOf(key)) || !(await isSignedBy(canonical(signed.statement), signed.jws, elder)))
      return false;
    this.keys.set(keyId, key);
    this.current = keyId;
    return true;
  }

  private follows(line: LogLine, statement: KeyStatement): boolean {
    const { previous, generation, keyId } = statement;
    return (
      previous === this.current &&
      generation === this.keys.size + 1 &&
      line.key === (this.current ?? keyId) &&
      line.statement === sha256(canonical(statement))
    );
  }

  private rewritten(): string | undefined {
    const other = this.known.heads.find(({ head }) => head.size === this.size && head.hash !== this.hash);
    if (!other) return undefined;
    return `Sejarah ditulis ulang: sampai catatan ${this.size}, log ini tidak sama dengan kepala dari ${other.head.time}.`;
  }

  private async isOurs({ head, jws }: SignedHead): Promise<boolean> {
    for (const key of this.keys.values()) if (await isSignedBy(canonical(head), jws, key)) return true;
    return false;
  }
}

const swapped = (index: number): string =>
  `Catatan ${index} membawa kunci yang tidak ditandatangani kunci sebelumnya: kunci ditukar.`;
