import type { VNode } from 'preact';
import type { Capture } from '../../captures/index.js';
import type { FieldError } from '../../common/index.js';
import { WORKABLE, type CaseFile, type EvidenceInput, type Wished } from '../../fact-finding/index.js';
import type { SignedIn } from '../../staff/index.js';
import {
  Button,
  CsrfField,
  DateText,
  ErrorSummary,
  Notice,
  renderPage,
  Script,
  TextArea,
  useWords,
} from '../kit/index.js';
import { words } from '../words/index.js';
import { capturePath, tabPath } from './case-model.js';
import { PrimaryField, SourceFields, type AboutField } from './evidence-fields.js';

export interface CaptureView {
  person: SignedIn;
  file: CaseFile;
  capture: Capture;
  wished: Wished;
  /** What came back with complaints. */
  typed?: EvidenceInput;
  errors?: FieldError[];
}

function Waiting() {
  return <Notice>{useWords().evidence.capture.pending}</Notice>;
}

function Failed({ file, capture, person }: CaptureView) {
  const text = useWords().evidence;
  if (capture.reason === null) return null;
  return (
    <>
      <Notice tone="warn">
        {text.capture.failed} {text.failure[capture.reason]}
      </Notice>
      <p>
        {text.capture.manual} <a href={`${tabPath(file.id, 'bukti')}#tempel`}>{text.capture.manualLink}</a>
      </p>
      {file.holderId === person.id && (
        <form method="post" action={`${capturePath(file.id, capture.id)}/ulang`}>
          <CsrfField token={person.csrfToken} />
          <Button>{text.capture.retry}</Button>
        </form>
      )}
    </>
  );
}

/** Where, when and what exactly was read. */
function Facts({ file, capture }: CaptureView) {
  const text = useWords().evidence.capture;
  const path = capturePath(file.id, capture.id);
  const facts: [name: string, value: VNode | string | null][] = [
    [text.address, capture.finalUrl],
    [text.askedFor, capture.url === capture.finalUrl ? null : capture.url],
    [text.site, capture.siteName],
    [text.published, capture.publishedAt && <DateText date={capture.publishedAt} time />],
    [text.keptAt, capture.endedAt && <DateText date={capture.endedAt} time />],
    [text.size, text.bytes(capture.sizeBytes ?? 0)],
    [text.hash, capture.contentHash],
    [text.textHash, capture.textHash],
  ];
  return (
    <section class="panel">
      <dl>
        {facts.map(
          ([name, value]) =>
            value && (
              <>
                <dt>{name}</dt>
                <dd class="said">{value}</dd>
              </>
            ),
        )}
      </dl>
      <p class="row">
        <a href={`${path}/unduh`}>{text.download}</a>
        <a href={`${path}/teks`}>{text.plain}</a>
      </p>
    </section>
  );
}

/** What the form begins with: what whoever asked knew, else what the page says of itself. */
const known = ({ capture, wished }: CaptureView): Partial<EvidenceInput> => ({
  type: wished.type ?? '',
  publisher: wished.publisher ?? capture.siteName ?? '',
  title: wished.title ?? capture.title ?? '',
});

function QuoteForm(view: CaptureView) {
  const { file, capture, person, typed, errors = [] } = view;
  const text = useWords().evidence.capture;
  const about: AboutField = (field) => ({
    name: `evidence-${field}`,
    error: errors.find((error) => error.field === `evidence-${field}`)?.message,
  });
  return (
    <section class="panel">
      <h2>{text.quoteTitle}</h2>
      <form method="post" action={capturePath(file.id, capture.id)}>
        <CsrfField token={person.csrfToken} />
        <p data-quote="evidence-quote" hidden>
          <button type="button" class="quiet">
            {text.useSelection}
          </button>
        </p>
        <TextArea
          {...about('quote')}
          label={text.quote}
          hint={text.quoteHint}
          rows={5}
          value={typed?.quote}
        />
        <SourceFields about={about} typed={typed ?? known(view)} />
        <PrimaryField about={about} typed={typed} />
        <Button>{text.save}</Button>
      </form>
      <Script name="quote" />
    </section>
  );
}

function Quoting(view: CaptureView) {
  const text = useWords().evidence.capture;
  const { file, person } = view;
  if (file.status === 'in_review') return <p class="hint">{text.frozen}</p>;
  const mine = file.holderId === person.id && WORKABLE.some((status) => status === file.status);
  return mine ? <QuoteForm {...view} /> : <p class="hint">{text.notYours}</p>;
}

function Done(view: CaptureView) {
  const text = useWords().evidence.capture;
  return (
    <div class="two">
      <section class="panel">
        <h2 id="capture-title">{text.text}</h2>
        <div class="said copy" id="capture-text" role="region" aria-labelledby="capture-title" tabIndex={0}>
          {view.capture.text}
        </div>
      </section>
      <div>
        <Quoting {...view} />
        <Facts {...view} />
      </div>
    </div>
  );
}

const BODY = { pending: Waiting, failed: Failed, done: Done };

/** One captured page: that it waits, why it failed, or what it says and the form that quotes it. */
export function capturePage(view: CaptureView): string {
  const text = words('id').evidence.capture;
  const { file, capture, person, errors = [] } = view;
  const Body = BODY[capture.status];
  return renderPage(
    {
      lang: 'id',
      title: `${text.title} · ${words('id').desk.case.title(file.number)}`,
      path: '/meja/kasus',
      desk: person,
      invalid: errors.length > 0,
    },
    <>
      <ErrorSummary errors={errors} />
      <p class="meta">
        <a href={tabPath(file.id, 'bukti')}>
          {words('id').desk.case.title(file.number)}: {text.back}
        </a>
      </p>
      <h1>{capture.title ?? text.title}</h1>
      {capture.status !== 'done' && <p class="said">{capture.url}</p>}
      <Body {...view} />
    </>,
  );
}
