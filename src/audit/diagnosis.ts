import type { AuditPages } from './audit-pages.js';
import { entryHash, GENESIS, type ChainedEntry } from './entry-hash.js';
import type { Problem } from './problem.js';

const TEXTS: Record<Problem['kind'], (seq: number) => string> = {
  edited: (seq) => `Catatan ${seq} telah diubah: isinya tidak cocok dengan sidik jarinya.`,
  deleted: (seq) => `Catatan ${seq} telah dihapus: rantai terputus di sana.`,
  inserted: (seq) => `Catatan ${seq} telah disisipkan: catatan sesudahnya tidak mengenalnya.`,
  reordered: (seq) => `Catatan ${seq} telah ditukar tempatnya.`,
};

const problem = (kind: Problem['kind'], seq: number): Problem => ({ kind, seq, text: TEXTS[kind](seq) });

/** Says what was probably done, from the first entry that does not follow the sound part of the chain. */
export async function diagnose(
  pages: AuditPages,
  sound: { seq: number; hash: string },
  entry: ChainedEntry,
): Promise<Problem> {
  const next = sound.seq + 1;
  if (entry.seq !== next || entry.id === '') return problem('deleted', next);
  if (entry.prevHash === sound.hash)
    return problem((await fitsAnother(pages, entry)) ? 'reordered' : 'edited', next);
  return brokenLink(pages, sound, entry);
}

/** The link names another predecessor than the one it has. Where that one is tells what was done. */
async function brokenLink(pages: AuditPages, sound: { seq: number }, entry: ChainedEntry): Promise<Problem> {
  const predecessor = entry.prevHash === GENESIS ? 0 : await pages.placeOf(entry.prevHash);
  if (predecessor === undefined) {
    // Whole where it stands: then the entry before it was exchanged. Whole under another number: it has moved up.
    return entryHash(entry) === entry.hash ? problem('edited', sound.seq) : problem('deleted', entry.seq);
  }
  return predecessor < sound.seq ? problem('inserted', predecessor + 1) : problem('reordered', entry.seq);
}

/** Whether the hash that stands here is right for an entry that now stands elsewhere. */
async function fitsAnother(pages: AuditPages, { seq, prevHash, hash }: ChainedEntry): Promise<boolean> {
  for await (const other of pages.all()) if (entryHash({ ...other, seq, prevHash }) === hash) return true;
  return false;
}
