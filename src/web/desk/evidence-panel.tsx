import { WORKABLE, type EvidenceItem } from '../../fact-finding/index.js';
import { Away, DateText, useWords } from '../kit/index.js';
import { capturePath, holds } from './case-model.js';
import { DeskForm } from './desk-form.js';
import { EvidencePicture } from './evidence-picture.js';
import { EvidenceReply } from './evidence-reply.js';
import type { EvidencePage } from './evidence-model.js';

/** What the weekly look at its address found; nothing while all is well. */
function Link({ item: { link } }: { item: EvidenceItem }) {
  const text = useWords().evidence;
  if (!link || link.result === 'same') return null;
  return (
    <p>
      <span class="tag hot">{text.linkTag[link.result]}</span> {text.link[link.result]}{' '}
      {link.quoteStands !== null && (link.quoteStands ? text.quoteStands : text.quoteGone)}{' '}
      <span class="meta">
        {text.checkedAt} <DateText date={link.checkedAt} />
      </span>
    </p>
  );
}

/** The page as it was kept, or the copy that somebody pasted. */
function Copy({ item, page }: { item: EvidenceItem; page: EvidencePage }) {
  const { desk, evidence } = useWords();
  if (item.captureId)
    return (
      <p>
        <a href={capturePath(page.file.id, item.captureId)}>{evidence.seeCapture}</a>
      </p>
    );
  if (!item.captureText) return null;
  return (
    <details>
      <summary>{desk.evidence.capture}</summary>
      <p class="said">{item.captureText}</p>
    </details>
  );
}

function Picture({ item }: { item: EvidenceItem }) {
  const text = useWords().evidence.picture;
  if (!item.pictureId) return null;
  return <EvidencePicture id={item.pictureId} alt={text.alt(item.title)} />;
}

function Source({ item, page }: { item: EvidenceItem; page: EvidencePage }) {
  const { desk, common, evidence } = useWords();
  return (
    <article class="src">
      <p>
        [{item.number}] <b>{item.publisher}</b> · {common.sourceType[item.type]}{' '}
        {item.isPrimaryOfficial && <span class="tag">{desk.evidence.primary}</span>}
      </p>
      <p>
        <Away url={item.url} title={item.title} />
      </p>
      {item.quote ? <blockquote>{item.quote}</blockquote> : <p class="meta">{desk.evidence.noQuote}</p>}
      <EvidenceReply item={item} />
      <Picture item={item} />
      <Link item={item} />
      <p class="meta">
        {desk.evidence.addedBy(item.addedByName)}
        {item.offeredByName && `, ${evidence.offeredBy(item.offeredByName)}`}
      </p>
      <Copy item={item} page={page} />
      {holds(page) && (
        <DeskForm page={page} act={`bukti/${item.id}/hapus`} button={desk.evidence.remove} look="quiet" />
      )}
    </article>
  );
}

/** The sources, and how many publishers they come from. */
export function EvidencePanel(page: EvidencePage) {
  const { desk, evidence: text } = useWords();
  const { evidence, file } = page;
  const open = WORKABLE.some((status) => status === file.status);
  return (
    <section class="panel">
      <h2>{desk.evidence.title}</h2>
      {open && !holds(page) && <p class="hint">{desk.evidence.notHeld}</p>}
      {file.status === 'in_review' && <p class="hint">{desk.evidence.frozen}</p>}
      {evidence.length === 0 ? <p>{desk.evidence.none}</p> : <p class="hint">{desk.evidence.publicNote}</p>}
      {evidence.length > 0 && <p>{text.publishers(page.publishers)}</p>}
      {evidence.map((item) => (
        <Source item={item} page={page} />
      ))}
    </section>
  );
}
