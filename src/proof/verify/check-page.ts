import { canonical } from '../statement.js';
import { isFields } from './shapes.js';

/** What people call the parts of a statement. */
const NAMES: Record<string, string> = {
  number: 'nomor',
  revision: 'nomor revisi',
  title: 'judul',
  claim: 'klaim',
  verdict: 'putusan',
  kind: 'jenis',
  scam: 'peringatan penipuan',
  summary: 'ringkasan',
  explanation: 'penjelasan',
  shareText: 'teks bagikan',
  topics: 'topik',
  kelurahan: 'kelurahan',
  sources: 'sumber',
  inquiries: 'dinas yang ditanya',
  changeNote: 'catatan perubahan',
  publishedAt: 'waktu terbit',
  firstPublishedAt: 'waktu terbit pertama',
  reason: 'alasan penarikan',
  withdrawnAt: 'waktu penarikan',
  withdrawals: 'penarikan sebelumnya',
};

/** What the programming interface says in the same form as the statement. */
const SHOWN = [
  'title',
  'claim',
  'verdict',
  'kind',
  'scam',
  'summary',
  'explanation',
  'shareText',
  'revision',
];

const alike = (a: unknown, b: unknown): boolean => canonical({ a }) === canonical({ a: b });

/** What an answer shows otherwise than it was signed, in words. */
export function pageDifferences(statement: unknown, shown: unknown): string[] {
  if (!isFields(statement) || !isFields(shown)) return ['Halaman itu tidak memperlihatkan jawaban.'];
  return SHOWN.filter((field) => !alike(statement[field], shown[field])).map(
    (field) => `Halaman memperlihatkan ${NAMES[field] ?? field} yang lain dari yang ditandatangani.`,
  );
}

/** What the archive holds otherwise than it was signed, in words; null: it holds nothing any more. */
export function statementDifferences(signed: unknown, held: object | null): string[] {
  if (held === null || !isFields(signed)) return ['yang ditandatangani tidak ada lagi dalam arsip.'];
  const now = new Map(Object.entries(held));
  return Object.keys(NAMES)
    .filter((field) => now.has(field) && !isForgotten(field, now.get(field), signed[field]))
    .filter((field) => !alike(signed[field], now.get(field)))
    .map((field) => `${NAMES[field] ?? field} dalam arsip lain dari yang ditandatangani.`);
}

/** Topics are kept for the newest revision only. */
const isForgotten = (field: string, held: unknown, signed: unknown): boolean =>
  field === 'topics' && (held === null || signed === null);
