import { codeOf, printedCode } from '../code.js';
import { entryHash } from '../log-entry.js';
import type { ProofFile } from '../proof-file.js';
import { isSignedBy } from '../signature.js';
import { canonical, sha256, type NamedKey } from '../statement.js';
import { isFields } from './shapes.js';

/** What is wrong with one proof, in words; nothing when one of these keys signed exactly this, as the entry says. */
export async function problemsOf(proof: ProofFile, keys: readonly NamedKey[]): Promise<string[]> {
  const fields = isFields(proof.statement) ? proof.statement : {};
  const text = canonical(fields);
  return [
    ...contentProblems(proof, sha256(text)),
    ...(await signatureProblems(proof, text, keys)),
    ...entryProblems(proof, fields),
  ];
}

function contentProblems({ entry, code }: ProofFile, hash: string): string[] {
  const problems: string[] = [];
  if (hash !== entry.statement)
    problems.push('Isi pernyataan telah diubah: sidik jarinya tidak sama dengan yang tercatat di log.');
  if (code !== (entry.type === 'revision' ? codeOf(hash) : null))
    problems.push(`Kode kartu ${printedCode(code ?? '')} bukan kode pernyataan ini: kartu palsu.`);
  return problems;
}

function entryProblems({ entry }: ProofFile, fields: Record<string, unknown>): string[] {
  const { type, slug, revision = null } = fields;
  const problems: string[] = [];
  if (entryHash(entry) !== entry.hash)
    problems.push(`Baris log ${entry.index} telah diubah: isinya tidak cocok dengan sidik jarinya.`);
  if (type !== entry.type || slug !== entry.slug || revision !== entry.revision)
    problems.push(`Baris log ${entry.index} bukan milik pernyataan ini.`);
  return problems;
}

async function signatureProblems(
  { entry, jws }: ProofFile,
  text: string,
  keys: readonly NamedKey[],
): Promise<string[]> {
  const key = keys.find(({ kid }) => kid === entry.key);
  if (key === undefined)
    return [
      `Kunci ${entry.key} yang menandatanganinya tidak ada di antara kunci yang Anda percaya: kunci ditukar, atau daftar kunci Anda lebih tua daripada pergantian kunci.`,
    ];
  if (await isSignedBy(text, jws, key)) return [];
  return ['Tanda tangan tidak sah: isinya diubah sesudah ditandatangani, atau bukan kami penandatangannya.'];
}
