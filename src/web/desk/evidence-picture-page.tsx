import type { FieldError } from '../../common/index.js';
import { UPLOAD_BYTES_MAX } from '../../common/http/index.js';
import { WORKABLE, type CaseFile, type EvidenceInput } from '../../fact-finding/index.js';
import type { SignedIn } from '../../staff/index.js';
import {
  Button,
  CsrfField,
  ErrorSummary,
  Notice,
  renderPage,
  TextArea,
  TextField,
  useWords,
} from '../kit/index.js';
import { words } from '../words/index.js';
import { evidencePicturePath, tabPath } from './case-model.js';
import { EvidencePicture } from './evidence-picture.js';

export interface EvidencePictureView {
  person: SignedIn;
  file: CaseFile;
  /** What has been taken in, and what could be read in it. */
  picture: { id: string; read: string } | null;
  typed?: EvidenceInput;
  errors?: FieldError[];
}

const MEGABYTE = 1024 * 1024;
const TYPES = 'image/jpeg,image/png,image/webp';
/** The field that says which picture the form is about. */
export const PICTURE_FIELD = 'evidence-picture';
const FILE_FIELD = 'evidence-pictures';

function about({ errors = [] }: EvidencePictureView, field: keyof EvidenceInput) {
  const name = `evidence-${field}`;
  return { name, error: errors.find((error) => error.field === name)?.message };
}

function FileField({ picture, errors = [] }: EvidencePictureView) {
  const { common, evidence } = useWords();
  const text = evidence.picture;
  const wrong = errors.filter(({ field }) => field === FILE_FIELD);
  return (
    <div class={wrong.length > 0 ? 'field bad' : 'field'}>
      <label for={FILE_FIELD}>
        {picture ? text.otherFile : text.file}
        {picture && <span class="opt"> {common.optional}</span>}
      </label>
      <p class="hint" id={`${FILE_FIELD}-hint`}>
        {text.fileHint(UPLOAD_BYTES_MAX / MEGABYTE)}
      </p>
      {wrong.length > 0 && (
        <p class="err" id={`${FILE_FIELD}-error`}>
          <span class="off">{common.fieldError}</span>
          {wrong.map(({ message }) => message).join(' ')}
        </p>
      )}
      <input
        type="file"
        id={FILE_FIELD}
        name={FILE_FIELD}
        accept={TYPES}
        aria-describedby={wrong.length > 0 ? `${FILE_FIELD}-hint ${FILE_FIELD}-error` : `${FILE_FIELD}-hint`}
        aria-invalid={wrong.length > 0 ? 'true' : undefined}
      />
    </div>
  );
}

/** The picture as it will be kept, and what may be quoted of it. */
function Taken({ picture }: EvidencePictureView) {
  const text = useWords().evidence.picture;
  if (!picture) return null;
  return (
    <>
      <input type="hidden" name={PICTURE_FIELD} value={picture.id} />
      <EvidencePicture id={picture.id} alt={text.altNew} />
      <p class="meta">{picture.read === '' ? text.unread : text.read}</p>
      {picture.read !== '' && <p class="said">{picture.read}</p>}
    </>
  );
}

function Quote(view: EvidencePictureView) {
  const text = useWords().evidence.picture;
  if (!view.picture) return null;
  return (
    <TextArea
      {...about(view, 'quote')}
      label={text.quote}
      hint={text.quoteHint}
      rows={3}
      value={view.typed?.quote}
    />
  );
}

function Form(view: EvidencePictureView) {
  const { desk, evidence } = useWords();
  const { typed, person, file, picture } = view;
  const text = evidence.picture;
  return (
    <form
      class="panel"
      method="post"
      action={evidencePicturePath(file.id)}
      encType="multipart/form-data"
      noValidate
    >
      <CsrfField token={person.csrfToken} />
      <Taken {...view} />
      <TextArea
        {...about(view, 'captureText')}
        label={text.description}
        hint={text.descriptionHint}
        rows={4}
        value={typed?.captureText}
      />
      <Quote {...view} />
      <TextField {...about(view, 'publisher')} label={desk.evidence.publisher} value={typed?.publisher} />
      <TextField {...about(view, 'title')} label={desk.evidence.sourceTitle} value={typed?.title} />
      <TextField {...about(view, 'url')} label={desk.evidence.url} type="url" optional value={typed?.url} />
      <FileField {...view} />
      <Button>{picture ? text.save : text.upload}</Button>
    </form>
  );
}

function Body(view: EvidencePictureView) {
  const { capture } = useWords().evidence;
  const { file, person } = view;
  if (file.status === 'in_review') return <p class="hint">{capture.frozen}</p>;
  const mine = file.holderId === person.id && WORKABLE.some((status) => status === file.status);
  return mine ? <Form {...view} /> : <p class="hint">{capture.notYours}</p>;
}

/** One form in two steps: the picture goes up and is read, then it is quoted and becomes evidence. */
export function evidencePicturePage(view: EvidencePictureView): string {
  const { evidence, desk } = words('id');
  const text = evidence.picture;
  const { file, person, picture, errors = [] } = view;
  return renderPage(
    {
      lang: 'id',
      title: `${text.title} · ${desk.case.title(file.number)}`,
      path: '/meja/kasus',
      desk: person,
      invalid: errors.length > 0,
    },
    <>
      <ErrorSummary errors={errors} />
      <p class="meta">
        <a href={tabPath(file.id, 'bukti')}>
          {desk.case.title(file.number)}: {text.back}
        </a>
      </p>
      <h1>{text.title}</h1>
      {picture && errors.length === 0 && <Notice>{text.taken}</Notice>}
      <p>
        {text.lead} {text.private}
      </p>
      <Body {...view} />
    </>,
  );
}
