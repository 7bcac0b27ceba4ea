import type { FieldError } from '../../common/index.js';
import { UPLOAD_BYTES_MAX } from '../../common/http/index.js';
import { errorFor, useWords } from '../kit/index.js';
import { PICTURES_MAX } from './ask-forms.js';

interface PicturesFieldProps {
  /** Ids of the pictures that the draft has. */
  kept?: readonly string[];
  optional?: boolean;
  errors: readonly FieldError[];
}

const MEGABYTE = 1024 * 1024;
const TYPES = 'image/jpeg,image/png,image/webp';

/** A picture that is there already: it goes on with the form, or is let go by its button. */
function Kept({ ids }: { ids: readonly string[] }) {
  const say = useWords().ask.pictures;
  return (
    <>
      <p>
        <b>{say.kept(ids.length)}.</b>
      </p>
      <p class="row">
        {ids.map((id, index) => (
          <button type="submit" class="quiet" name="hapus" value={id} formNoValidate>
            {say.remove(index + 1)}
          </button>
        ))}
      </p>
    </>
  );
}

function Complaint({ text }: { text: string | undefined }) {
  const { common } = useWords();
  if (text === undefined) return null;
  return (
    <p class="err" id="pictures-error">
      <span class="off">{common.fieldError}</span>
      {text}
    </p>
  );
}

/** Up to three pictures, in a form that is sent as multipart/form-data. Stands after the texts. */
export function PicturesField({ kept = [], optional = true, errors }: PicturesFieldProps) {
  const { ask, common } = useWords();
  const error = errorFor(errors, 'pictures');
  const full = kept.length >= PICTURES_MAX;
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for="pictures">
        {ask.pictures.label}
        {optional && <span class="opt"> {common.optional}</span>}
      </label>
      <p class="hint" id="pictures-hint">
        {ask.pictures.hint(PICTURES_MAX, UPLOAD_BYTES_MAX / MEGABYTE)}
      </p>
      <Complaint text={error} />
      {kept.length > 0 && <Kept ids={kept} />}
      <input
        type="file"
        id="pictures"
        name="pictures"
        accept={TYPES}
        multiple
        disabled={full}
        aria-describedby={error ? 'pictures-hint pictures-error' : 'pictures-hint'}
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  );
}
