import { GUARD_FIELDS } from '../../../abuse/index.js';
import { clientPath } from '../client-scripts.js';
import { useWords } from '../lang.js';
import { Script } from './script.js';

/**
 * What a form that strangers send carries for the guard: when it was handed out (`FormStamps.issue`), an empty field
 * that only machines fill in, and one that the script fills in with a solved puzzle where there is a script.
 */
export function GuardFields({ stamp }: { stamp: string }) {
  const { trap } = useWords().abuse;
  return (
    <>
      <input type="hidden" name={GUARD_FIELDS.stamp} value={stamp} />
      <input type="hidden" name={GUARD_FIELDS.solution} value="" data-solver={clientPath('solve')} />
      <div class="off" aria-hidden="true">
        <label>
          {trap}
          <input type="text" name={GUARD_FIELDS.trap} tabIndex={-1} autocomplete="off" />
        </label>
      </div>
      <Script name="guard" />
    </>
  );
}
