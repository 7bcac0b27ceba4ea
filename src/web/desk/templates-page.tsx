import { ANSWER_VERDICTS } from '../../archive/index.js';
import type { FieldError } from '../../common/index.js';
import { SHARE_MAX, SUMMARY_MAX, type DraftTemplate, type TemplateInput } from '../../fact-finding/index.js';
import type { SignedIn } from '../../staff/index.js';
import {
  Button,
  Checkbox,
  CsrfField,
  DateText,
  ErrorSummary,
  errorFor,
  Notice,
  renderPage,
  Select,
  TextArea,
  TextField,
  useWords,
} from '../kit/index.js';
import { words } from '../words/index.js';

interface TemplatesPage {
  person: SignedIn;
  templates: readonly DraftTemplate[];
  /** The one that is being changed. */
  editing: DraftTemplate | null;
  done: string;
  typed?: TemplateInput;
  errors?: readonly FieldError[];
}

const EMPTY: TemplateInput = {
  ...{
    name: '',
    verdict: '',
    topic: '',
    scam: false,
    title: '',
    summary: '',
    explanation: '',
    shareText: '',
  },
};

const asInput = ({ verdict, topic, ...rest }: DraftTemplate): TemplateInput => ({
  ...rest,
  verdict: verdict ?? '',
  topic: topic ?? '',
});

function Row({ template, person }: { template: DraftTemplate; person: SignedIn }) {
  const { common, writing } = useWords();
  const text = writing.templates;
  const { id, name, verdict, topic, changedByName, changedAt } = template;
  return (
    <li>
      <h3>{name}</h3>
      <p class="meta">
        {[verdict && common.verdict[verdict], topic].filter(Boolean).join(' · ')}
        {' · '}
        {changedByName ? text.changedBy(changedByName) : text.shipped} <DateText date={changedAt} />
      </p>
      <div class="row after">
        <a class="btn quiet" href={`/meja/templat?ubah=${id}#template-name`}>
          {text.change}
          <span class="off">: {name}</span>
        </a>
        <form method="post" action={`/meja/templat/${id}/hapus`}>
          <CsrfField token={person.csrfToken} />
          <Button look="warn">
            {text.remove}
            <span class="off">: {name}</span>
          </Button>
        </form>
      </div>
    </li>
  );
}

interface FieldsProps {
  typed: TemplateInput;
  errors: readonly FieldError[];
}

const aboutIn = (errors: readonly FieldError[]) => (field: keyof TemplateInput) => ({
  name: `template-${field}`,
  error: errorFor(errors, `template-${field}`),
});

function Texts({ typed, errors }: FieldsProps) {
  const { desk, writing } = useWords();
  const about = aboutIn(errors);
  return (
    <>
      <TextField {...about('title')} label={writing.templates.headline} optional value={typed.title} />
      <TextArea
        {...about('summary')}
        label={desk.draft.summary}
        hint={desk.draft.summaryHint(SUMMARY_MAX, Array.from(typed.summary).length)}
        optional
        rows={3}
        value={typed.summary}
      />
      <TextArea
        {...about('explanation')}
        label={desk.draft.explanation}
        hint={desk.draft.explanationHint}
        optional
        css="tall"
        value={typed.explanation}
      />
      <TextArea
        {...about('shareText')}
        label={writing.shareText}
        hint={writing.shareHint(SHARE_MAX)}
        optional
        rows={3}
        value={typed.shareText}
      />
    </>
  );
}

function Fields({ typed, errors }: FieldsProps) {
  const { common, desk, writing } = useWords();
  const about = aboutIn(errors);
  return (
    <>
      <TextField {...about('name')} label={writing.templates.name} value={typed.name} />
      <Select
        {...about('verdict')}
        label={desk.draft.verdict}
        choices={ANSWER_VERDICTS.map((value) => ({ value, label: common.verdict[value] }))}
        value={typed.verdict}
      />
      <TextField {...about('topic')} label={writing.templates.topic} optional value={typed.topic} />
      <Checkbox {...about('scam')} label={desk.draft.scam} value={typed.scam ? 'ya' : ''} />
      <Texts typed={typed} errors={errors} />
    </>
  );
}

function Editor({ person, editing, typed, errors = [] }: TemplatesPage) {
  const text = useWords().writing.templates;
  return (
    <section class="panel">
      <h2>{editing ? text.edit(editing.name) : text.make}</h2>
      <form method="post" action="/meja/templat">
        <CsrfField token={person.csrfToken} />
        <input type="hidden" name="template-id" value={editing?.id ?? ''} />
        <Fields typed={typed ?? (editing ? asInput(editing) : EMPTY)} errors={errors} />
        <div class="row">
          <Button>{text.save}</Button>
          {editing && <a href="/meja/templat">{text.cancel}</a>}
        </div>
      </form>
    </section>
  );
}

/** Every template, and the form that makes or changes one. */
export function templatesPage(page: TemplatesPage): string {
  const text = words('id').writing.templates;
  const errors = (page.errors ?? []).map(({ field, ...rest }) => ({ ...rest, field: `template-${field}` }));
  const done = { saved: text.saved, removed: text.removed }[page.done];
  return renderPage(
    { lang: 'id', title: text.title, path: '/meja/templat', desk: page.person, invalid: errors.length > 0 },
    <>
      <ErrorSummary errors={errors} />
      {done && <Notice tone="good">{done}</Notice>}
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <div class="two">
        <ul class="list">
          {page.templates.map((template) => (
            <Row template={template} person={page.person} />
          ))}
        </ul>
        <Editor {...page} errors={errors} />
      </div>
    </>,
  );
}
