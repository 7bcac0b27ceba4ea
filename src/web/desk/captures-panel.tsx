import type { CaptureItem } from '../../captures/index.js';
import { DateText, useWords } from '../kit/index.js';
import { capturePath } from './case-model.js';
import type { EvidencePage } from './evidence-model.js';

function Item({ item, caseId }: { item: CaptureItem; caseId: string }) {
  const text = useWords().evidence;
  return (
    <li>
      <p>
        <a href={capturePath(caseId, item.id)}>{item.title ?? item.url}</a>{' '}
        <span class={item.status === 'failed' ? 'tag hot' : 'tag'}>{text.waiting[item.status]}</span>
      </p>
      {item.reason && <p>{text.failure[item.reason]}</p>}
      <p class="meta">
        {new URL(item.url).host} · <DateText date={item.createdAt} time />
      </p>
    </li>
  );
}

/** Pages that were kept, or could not be, and that nothing has been quoted from yet. */
export function CapturesPanel({ captures, file }: EvidencePage) {
  const text = useWords().evidence;
  if (captures.length === 0) return null;
  return (
    <section class="panel">
      <h2>{text.waiting.title}</h2>
      <ul class="list">
        {captures.map((item) => (
          <Item item={item} caseId={file.id} />
        ))}
      </ul>
    </section>
  );
}
