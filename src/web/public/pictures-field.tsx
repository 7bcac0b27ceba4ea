import type { FieldError } from '../../common/index.js';
import { UPLOAD_BYTES_MAX } from '../../common/http/index.js';
import { errorFor, useWords } from '../kit/index.js';
import { PICTURES_MAX } from './ask-forms.js';

interface PicturesFieldProps {
  /** Ids of the pictures that the draft has. */
  kept?: readonly string[];
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

/**
 * Up to three pictures, in a form that is sent as multipart/form-data. Stands after the texts, folded until it is
 * wanted: most people paste words, and their button is nearer.
 */
export function PicturesField({ kept = [], errors }: PicturesFieldProps) {
  const { pictures: say } = useWords().ask;
  const error = errorFor(errors, 'pictures');
  const full = kept.length >= PICTURES_MAX;
  return (
    <details class={error ? 'field bad' : 'field'} open={error !== undefined || kept.length > 0}>
      <summary>{say.add}</summary>
      <label for="pictures">{say.label}</label>
      <p class="hint" id="pictures-hint">
        {say.hint(PICTURES_MAX, UPLOAD_BYTES_MAX / MEGABYTE)}
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
    </details>
  );
}
