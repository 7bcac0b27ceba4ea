import type { EntityManager } from 'typeorm';
import { AppError } from '../common/index.js';
import { unpublishable } from '../questions/index.js';
import type { DraftContent } from './draft.js';

/** Whether publishing this draft with the evidence of its case would expose private data of somebody. */
export async function exposesSomebody(
  tx: EntityManager,
  caseId: string,
  content: DraftContent,
): Promise<boolean> {
  const evidence = await tx.query<{ text: string }[]>(
    `select concat_ws(E'\\n', publisher, title, url, quote) as text from evidence
     where case_id = $1 and removed_at is null`,
    [caseId],
  );
  const { title, claim, summary, explanation, shareText, circulating, changeNote, topics, scam } = content;
  const optional = [shareText, circulating, changeNote].map((text) => text ?? '');
  const written = [title, claim, summary, explanation, ...optional, ...topics];
  return unpublishable([...written, ...evidence.map(({ text }) => text)], scam).length > 0;
}

/** A reason that the public reads at once goes through the same sieve; 'invalid' `reason.private-data` for field `reason`. */
export function refuseExposing(reason: string): void {
  if (unpublishable([reason], false).length === 0) return;
  const message = 'Alasan ini memuat data pribadi orang. Hapus dahulu data itu.';
  throw new AppError('invalid', 'reason.private-data', message, [{ field: 'reason', message }]);
}
