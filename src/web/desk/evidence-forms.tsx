import { TextArea, TextField, useWords } from '../kit/index.js';
import { CapturesPanel } from './captures-panel.js';
import { evidencePicturePath, holds } from './case-model.js';
import { complaint, DeskForm } from './desk-form.js';
import { SourceFields, type AboutField } from './evidence-fields.js';
import type { EvidencePage } from './evidence-model.js';

function LinkForm({ page }: { page: EvidencePage }) {
  const text = useWords().evidence;
  return (
    <section class="panel">
      <h2>{text.linkTitle}</h2>
      <DeskForm page={page} act="rekam" button={text.linkButton}>
        <TextField
          name="link-url"
          label={text.linkLabel}
          hint={text.linkHint}
          type="url"
          value={page.state.typed?.link?.url}
          error={complaint(page, 'link-url')}
        />
      </DeskForm>
    </section>
  );
}

function PictureWay({ page }: { page: EvidencePage }) {
  const text = useWords().evidence.picture;
  return (
    <section class="panel">
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      <p>
        <a href={evidencePicturePath(page.file.id)}>{text.open}</a>
      </p>
    </section>
  );
}

function PasteForm({ page }: { page: EvidencePage }) {
  const { desk, evidence } = useWords();
  const text = desk.evidence;
  const typed = page.state.typed?.evidence;
  const about: AboutField = (field) => ({
    name: `evidence-${field}`,
    error: complaint(page, `evidence-${field}`),
  });
  return (
    <details class="panel" id="tempel" open={typed !== undefined}>
      <summary>{evidence.paste}</summary>
      <DeskForm page={page} act="bukti" button={text.save} look="quiet">
        <SourceFields about={about} typed={typed} />
        <TextField {...about('url')} label={text.url} type="url" optional value={typed?.url} />
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
        <p class="hint">{text.pasteIsOne}</p>
      </DeskForm>
    </details>
  );
}

/** Three ways to a source: its address, a picture, or its words. Forms are the holder's; what is captured everybody sees. */
export function EvidenceWays(page: EvidencePage) {
  return (
    <>
      {holds(page) && <LinkForm page={page} />}
      <CapturesPanel {...page} />
      {holds(page) && <PictureWay page={page} />}
      {holds(page) && <PasteForm page={page} />}
    </>
  );
}
