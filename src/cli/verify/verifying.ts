import { AppError } from '../../common/index.js';
import {
  checkLog,
  pageDifferences,
  printedCode,
  problemsOf,
  readHead,
  readKeys,
  readLog,
  readProof,
  type NamedKey,
  type ProofFile,
  type PublishedKey,
  type SignedHead,
} from '../../proof/index.js';
import { isAddress, textOf } from './places.js';
import { Site } from './site.js';

export interface VerifyOptions {
  /** A list of keys that was kept: a file or an address. */
  keys?: string;
  /** A head that was kept: a file or an address. */
  head?: string;
  /** Check the whole log instead of one answer. */
  log?: boolean;
}

/** What was found, for people. */
export interface Verdict {
  /** Everything that is wrong; empty when it holds. */
  problems: string[];
  /** What was looked at, and how far it can be believed. */
  facts: string[];
}

/** Checks a proof file, the address of an answer, or a log, without any database of ours. */
export async function verify(target: string, options: VerifyOptions): Promise<Verdict> {
  const site = isAddress(target) ? new Site(target) : null;
  const heads = options.head === undefined ? [] : [readHead(await textOf(options.head))];
  if (options.log === true) return verifyLog(target, site, { keys: await keptKeys(options), heads });
  const proof = await verifyProof(target, site, options);
  if (heads.length === 0) return proof;
  if (site === null)
    throw new AppError('invalid', 'verify.head', 'Kepala dibandingkan dengan log: tambahkan --log.');
  const log = await verifyLog(target, site, { keys: await keptKeys(options), heads });
  return { problems: [...proof.problems, ...log.problems], facts: [...proof.facts, ...log.facts] };
}

const keptKeys = async ({ keys }: VerifyOptions): Promise<PublishedKey[]> =>
  keys === undefined ? [] : readKeys(await textOf(keys));

async function verifyLog(
  target: string,
  site: Site | null,
  known: { keys: PublishedKey[]; heads: SignedHead[] },
): Promise<Verdict> {
  const heads = site === null ? known.heads : [...known.heads, await site.head()];
  const lines = site === null ? readLog(await textOf(target)) : site.lines();
  const { size, hash, keys, problem } = await checkLog(lines, { keys: known.keys, heads });
  const trust = known.keys.length > 0 ? [] : ['Kunci dipercaya dari log itu sendiri: pakai --keys.'];
  return {
    problems: problem === undefined ? [] : [problem],
    facts: [`Log: ${size} catatan utuh, ${keys.length} kunci, sampai ${hash}.`, ...trust],
  };
}

async function verifyProof(target: string, site: Site | null, options: VerifyOptions): Promise<Verdict> {
  const proof = readProof(site === null ? await textOf(target) : await site.proof());
  const kept = options.keys ?? site?.keysAddress;
  if (kept === undefined)
    throw new AppError('invalid', 'verify.keys', 'Untuk berkas, beri --keys: daftar kunci yang Anda simpan.');
  const problems = await problemsOf(proof, await trusted(proof, readKeys(await textOf(kept)), site));
  if (site !== null) problems.push(...(await siteProblems(proof, site)));
  return { problems, facts: [...factsOf(proof), ...limitsOf(site, options)] };
}

/** Kept keys, and when they do not know the one that signed, those that the log has them signed in. */
async function trusted(
  { entry }: ProofFile,
  keys: readonly NamedKey[],
  site: Site | null,
): Promise<readonly NamedKey[]> {
  if (site === null || keys.some(({ kid }) => kid === entry.key)) return keys;
  const log = await checkLog(site.lines(), { keys, heads: [] });
  return log.problem === undefined ? log.keys : keys;
}

/** What the site shows otherwise than its own proof says. */
async function siteProblems({ statement, entry }: ProofFile, site: Site): Promise<string[]> {
  const problems: string[] = [];
  if (entry.slug !== site.answer.slug) problems.push('Bukti itu milik jawaban lain.');
  if ((await site.line(entry.index))?.hash !== entry.hash)
    problems.push(`Catatan ${entry.index} tidak ada dalam log situs itu: log dipotong atau ditulis ulang.`);
  const shown = entry.type === 'revision' ? await site.shown() : null;
  return shown === null ? problems : [...problems, ...pageDifferences(statement, shown)];
}

/** How far it can be believed. */
const limitsOf = (site: Site | null, { keys }: VerifyOptions): string[] => [
  ...(keys === undefined ? ['Kunci diambil dari situs itu sendiri: pakai --keys.'] : []),
  ...(site === null ? ['Tidak dibandingkan dengan log di situs: periksa juga alamat jawabannya.'] : []),
];

function factsOf({ entry, code }: ProofFile): string[] {
  const { slug, revision, index, time, key } = entry;
  const what = revision === null ? 'penarikan' : `revisi ${revision}`;
  return [
    `Pernyataan: ${slug ?? ''}, ${what}.`,
    `Log: catatan ${index}, ${time}, kunci ${key}.`,
    ...(code === null ? [] : [`Kode kartu: ${printedCode(code)}.`]),
  ];
}
