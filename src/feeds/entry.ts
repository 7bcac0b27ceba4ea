import { VERDICT_LABELS, type Change } from '../archive/index.js';
import type { FeedEntry } from './feed.js';

type Answer = Extract<Change, { withdrawnReason: null }>;

/** What a reader program shows of an answer, or of its withdrawal; the same id all its life. */
export function feedEntry(change: Change, city: string): FeedEntry {
  const { id, url, publishedAt, changedAt: updatedAt } = change;
  const lasting = { id: `urn:uuid:${id}`, url, publishedAt, updatedAt };
  if (change.withdrawnReason === null)
    return {
      ...lasting,
      title: `[${labelsOf(change).join(' · ').toUpperCase()}] ${change.title}`,
      text: textOf(change),
      author: change.publisher.name,
      categories: [VERDICT_LABELS[change.verdict], ...change.topics],
    };
  const text = `Jawaban di alamat ini telah ditarik. Alasannya: ${change.withdrawnReason}`;
  return { ...lasting, title: '[DITARIK] Jawaban ini telah ditarik', text, author: city, categories: [] };
}

const labelsOf = ({ origin, scam, verdict }: Answer): string[] => [
  ...(origin === 'example' ? ['Contoh'] : []),
  ...(scam ? ['Penipuan'] : []),
  VERDICT_LABELS[verdict],
];

function textOf({ summary, origin, publisher, revision, changeNote, cameBack }: Answer): string {
  const what = cameBack ? 'Pernah ditarik, kini terbit kembali' : 'Dikoreksi';
  return [
    summary,
    ...(origin === 'import' ? [`Diperiksa oleh ${publisher.name}, bukan oleh tim Kota Kupang.`] : []),
    ...(origin === 'example' ? ['Ini contoh untuk perkenalan, bukan pernyataan resmi.'] : []),
    ...(changeNote === null ? [] : [`${what} (revisi ${revision}): ${changeNote}`]),
  ].join('\n\n');
}
