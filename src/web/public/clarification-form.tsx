import {
  FILES_MAX,
  REASON_MAX,
  REPLY_MAX,
  type Clarification,
  type ReplyInput,
} from '../../agencies/index.js';
import { startOf } from '../../calendar/index.js';
import type { FieldError } from '../../common/index.js';
import { UPLOAD_BYTES_MAX } from '../../common/http/index.js';
import {
  Button,
  DateText,
  Select,
  TextArea,
  TextField,
  errorFor,
  longDay,
  sizeText,
  useLang,
  useWords,
} from '../kit/index.js';

export interface ClarificationFormProps {
  view: Clarification;
  typed: ReplyInput;
  /** What was typed to ask for time. */
  time: { day: string; reason: string };
  errors: readonly FieldError[];
}

const MEGABYTE = 1024 * 1024;
const TYPES = 'application/pdf,image/jpeg,image/png,image/webp';

/** The name of the box that lets a file go. */
export const dropName = (fileId: string): string => `lepas-${fileId}`;

function KeptFiles({ files }: Pick<Clarification, 'files'>) {
  const say = useWords().clarification;
  const lang = useLang();
  if (files.length === 0) return null;
  return (
    <fieldset class="field">
      <legend>{say.kept}</legend>
      {files.map(({ id, name, sizeBytes }) => (
        <label class="pick">
          <input type="checkbox" name={dropName(id)} value="ya" />
          <span>{say.drop(name, sizeText(sizeBytes, lang))}</span>
        </label>
      ))}
    </fieldset>
  );
}

function FileField({ errors }: Pick<ClarificationFormProps, 'errors'>) {
  const { clarification: say, common } = useWords();
  const wrong = errors.filter(({ field }) => field === 'files');
  return (
    <div class={wrong.length > 0 ? 'field bad' : 'field'}>
      <label for="files">
        {say.files}
        <span class="opt"> {common.optional}</span>
      </label>
      <p class="hint" id="files-hint">
        {say.filesHint(FILES_MAX, UPLOAD_BYTES_MAX / MEGABYTE)}
      </p>
      {wrong.length > 0 && (
        <p class="err" id="files-error">
          <span class="off">{common.fieldError}</span>
          {wrong.map(({ message }) => message).join(' ')}
        </p>
      )}
      <input
        type="file"
        id="files"
        name="files"
        accept={TYPES}
        multiple
        aria-describedby={wrong.length > 0 ? 'files-hint files-error' : 'files-hint'}
        aria-invalid={wrong.length > 0 ? 'true' : undefined}
      />
    </div>
  );
}

/** Folded away: most do not need it. In the same form, so that what was typed above is kept as well. */
function MoreTime({ view, time, errors }: ClarificationFormProps) {
  const say = useWords().clarification;
  const lang = useLang();
  const wrong = ['day', 'reason'].some((field) => errorFor(errors, field) !== undefined);
  if (view.days.length === 0) return null;
  return (
    <details class="after" open={wrong || time.reason !== ''}>
      <summary>{say.time}</summary>
      <p>{say.timeLead}</p>
      <Select
        name="day"
        label={say.day}
        choices={view.days.map((day) => ({ value: day, label: longDay(startOf(day), lang) }))}
        value={time.day}
        error={errorFor(errors, 'day')}
      />
      <TextArea
        name="reason"
        label={say.reason}
        rows={2}
        maxLength={REASON_MAX}
        value={time.reason}
        error={errorFor(errors, 'reason')}
      />
      <Button look="quiet" name="langkah" value="waktu">
        {say.timeSend}
      </Button>
    </details>
  );
}

function Words({ typed, errors }: ClarificationFormProps) {
  const say = useWords().clarification;
  return (
    <>
      <TextField
        name="name"
        label={say.name}
        autocomplete="name"
        value={typed.name}
        error={errorFor(errors, 'name')}
      />
      <TextField
        name="position"
        label={say.position}
        hint={say.positionHint}
        autocomplete="organization-title"
        value={typed.position}
        error={errorFor(errors, 'position')}
      />
      <TextArea
        name="text"
        label={say.text}
        hint={say.textHint(REPLY_MAX)}
        rows={9}
        value={typed.text}
        error={errorFor(errors, 'text')}
      />
    </>
  );
}

/** The one form of the page: each of its buttons keeps everything that is in it. It posts to its own address. */
export function ClarificationForm(props: ClarificationFormProps) {
  const { view, errors } = props;
  const say = useWords().clarification;
  return (
    <form class="ask no-print" method="post" action="?" encType="multipart/form-data" noValidate>
      <Words {...props} />
      <KeptFiles files={view.files} />
      <FileField errors={errors} />
      <p class="row">
        <Button name="langkah" value="kirim">
          {say.send}
        </Button>
        <Button look="quiet" name="langkah" value="simpan">
          {say.save}
        </Button>
      </p>
      <p class="meta">{say.final}</p>
      <p class="meta">
        {say.saveHint}
        {view.draft && (
          <>
            {' '}
            {say.savedAt} <DateText date={view.draft.savedAt} time />.
          </>
        )}
      </p>
      <MoreTime {...props} />
    </form>
  );
}
