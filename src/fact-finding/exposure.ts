import type { EntityManager } from 'typeorm';
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
