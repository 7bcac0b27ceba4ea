import type { EvidenceItem } from '../../fact-finding/index.js';
import { useWords } from '../kit/index.js';

/** By which way the agency was reached whose reply this is, and by whom: what its word is worth. */
export function EvidenceReply({ item: { reply } }: { item: EvidenceItem }) {
  const text = useWords().agencies.inquiry;
  if (!reply) return null;
  const { channel, mailedTo, linkMadeBy } = reply;
  if (mailedTo !== null) return <p class="meta">{text.byLetter(linkMadeBy, mailedTo)}</p>;
  return <p class="meta">{channel === 'email' ? text.notMailed(linkMadeBy) : text.byHand(linkMadeBy)}</p>;
}
