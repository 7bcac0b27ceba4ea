import { AGENCY_KINDS, type AgencyInput } from '../../agencies/index.js';
import { TOPICS, type FieldError } from '../../common/index.js';
import type { SignedIn } from '../../staff/index.js';
import {
  Button,
  Checkbox,
  CsrfField,
  ErrorSummary,
  renderPage,
  Select,
  TextArea,
  TextField,
  errorFor,
  useWords,
} from '../kit/index.js';
import { words } from '../words/index.js';

export const AGENCIES_PATH = '/meja/instansi';

/** The name of the box of one topic. */
export const topicName = (topic: string): string => `topic-${topic}`;

export const NO_AGENCY: AgencyInput = {
  name: '',
  shortName: '',
  kind: '',
  topics: [],
  email: '',
  whatsapp: '',
  note: '',
  active: true,
};

interface AgencyPage {
  person: SignedIn;
  /** Null for one that is not in the directory yet. */
  id: string | null;
  typed: AgencyInput;
  errors: readonly FieldError[];
}

function Contact({ typed, errors }: AgencyPage) {
  const text = useWords().agencies.directory;
  return (
    <>
      <TextField
        name="email"
        type="email"
        label={text.email}
        optional
        value={typed.email}
        error={errorFor(errors, 'email')}
      />
      <TextField
        name="whatsapp"
        label={text.whatsapp}
        hint={text.whatsappHint}
        inputMode="numeric"
        optional
        value={typed.whatsapp}
        error={errorFor(errors, 'whatsapp')}
      />
    </>
  );
}

function Topics({ typed }: AgencyPage) {
  const text = useWords().agencies;
  return (
    <fieldset class="field">
      <legend>{text.directory.topics}</legend>
      {TOPICS.map((topic) => (
        <Checkbox
          name={topicName(topic)}
          label={text.topic[topic]}
          value={typed.topics.includes(topic) ? 'ya' : ''}
        />
      ))}
    </fieldset>
  );
}

function Form(page: AgencyPage) {
  const { typed, errors, id, person } = page;
  const text = useWords().agencies;
  const say = text.directory;
  return (
    <form method="post" action={id === null ? AGENCIES_PATH : `${AGENCIES_PATH}/${id}`} noValidate>
      <CsrfField token={person.csrfToken} />
      <TextField name="name" label={say.name} value={typed.name} error={errorFor(errors, 'name')} />
      <TextField
        name="shortName"
        label={say.shortName}
        optional
        value={typed.shortName}
        error={errorFor(errors, 'shortName')}
      />
      <Select
        name="kind"
        label={say.kindLabel}
        choices={AGENCY_KINDS.map((value) => ({ value, label: text.kind[value] }))}
        value={typed.kind}
        error={errorFor(errors, 'kind')}
      />
      <Contact {...page} />
      <Topics {...page} />
      <TextArea
        name="note"
        label={say.note}
        hint={say.noteHint}
        optional
        rows={3}
        value={typed.note}
        error={errorFor(errors, 'note')}
      />
      <Checkbox name="active" label={say.active} hint={say.activeHint} value={typed.active ? 'ya' : ''} />
      <Button>{say.save}</Button>
    </form>
  );
}

/** One agency, to be added or changed. */
export function agencyPage(page: AgencyPage): string {
  const text = words('id').agencies.directory;
  const { person, id, typed, errors } = page;
  const title = id === null ? text.newTitle : text.editTitle(typed.name);
  return renderPage(
    { lang: 'id', title, path: AGENCIES_PATH, desk: person, invalid: errors.length > 0 },
    <div class="read">
      <ErrorSummary errors={errors} />
      <p class="meta">
        <a href={AGENCIES_PATH}>{text.back}</a>
      </p>
      <h1>{title}</h1>
      <Form {...page} />
    </div>,
  );
}
