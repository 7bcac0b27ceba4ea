import { SOURCE_TYPES } from '../../archive/index.js';
import type { EvidenceItem } from '../../fact-finding/index.js';
import { Checkbox, Select, TextArea, TextField, useWords } from '../kit/index.js';
import { holds } from './case-model.js';
import { complaint, DeskForm } from './desk-form.js';
import type { EvidencePage } from './evidence-tab.js';

function Source({ item, page }: { item: EvidenceItem; page: EvidencePage }) {
  const { desk, common } = useWords();
  return (
    <article class="src">
      <p>
        <b>{item.publisher}</b> · {common.sourceType[item.type]}
        {item.isPrimaryOfficial && <span class="tag">{desk.evidence.primary}</span>}
      </p>
      <p>
        {item.url ? (
          <a href={item.url} rel="noopener noreferrer nofollow">
            {item.title}
          </a>
        ) : (
          item.title
        )}
      </p>
      {item.quote ? <blockquote>{item.quote}</blockquote> : <p class="meta">{desk.evidence.noQuote}</p>}
      <p class="meta">{desk.evidence.addedBy(item.addedByName)}</p>
      {item.captureText && (
        <details>
          <summary>{desk.evidence.capture}</summary>
          <p class="said">{item.captureText}</p>
        </details>
      )}
      {holds(page) && (
        <DeskForm page={page} act={`bukti/${item.id}/hapus`} button={desk.evidence.remove} look="quiet" />
      )}
    </article>
  );
}

function Provenance({ page }: { page: EvidencePage }) {
  const { desk, common } = useWords();
  const typed = page.state.typed?.evidence;
  const about = (field: string) => ({
    name: `evidence-${field}`,
    error: complaint(page, `evidence-${field}`),
  });
  return (
    <>
      <Select
        {...about('type')}
        label={desk.evidence.type}
        choices={SOURCE_TYPES.map((value) => ({ value, label: common.sourceType[value] }))}
        value={typed?.type}
      />
      <TextField {...about('publisher')} label={desk.evidence.publisher} value={typed?.publisher} />
      <TextField {...about('title')} label={desk.evidence.sourceTitle} value={typed?.title} />
      <TextField {...about('url')} label={desk.evidence.url} type="url" optional value={typed?.url} />
    </>
  );
}

function AddForm({ page }: { page: EvidencePage }) {
  const text = useWords().desk.evidence;
  const typed = page.state.typed?.evidence;
  const about = (field: string) => ({
    name: `evidence-${field}`,
    error: complaint(page, `evidence-${field}`),
  });
  return (
    <details open={typed !== undefined || page.blockers.includes('evidence')}>
      <summary>{text.add}</summary>
      <DeskForm page={page} act="bukti" button={text.save}>
        <Provenance page={page} />
        <TextArea
          {...about('captureText')}
          label={text.captureText}
          hint={text.captureHint}
          rows={8}
          value={typed?.captureText}
        />
        <TextArea
          {...about('quote')}
          label={text.quote}
          hint={text.quoteHint}
          rows={3}
          value={typed?.quote}
        />
        <Checkbox
          {...about('isPrimaryOfficial')}
          label={text.isPrimary}
          hint={text.isPrimaryHint}
          value={typed?.isPrimaryOfficial ? 'ya' : ''}
        />
      </DeskForm>
    </details>
  );
}

/** The sources, and the form that adds one. */
export function EvidencePanel(page: EvidencePage) {
  const text = useWords().desk.evidence;
  const { evidence, file } = page;
  return (
    <section class="panel">
      <h2>{text.title}</h2>
      {file.status === 'in_review' && <p class="hint">{text.frozen}</p>}
      {evidence.length === 0 ? <p>{text.none}</p> : <p class="hint">{text.publicNote}</p>}
      {evidence.map((item) => (
        <Source item={item} page={page} />
      ))}
      {holds(page) && <AddForm page={page} />}
    </section>
  );
}
