import { KELURAHAN, KELURAHAN_BY_KECAMATAN, type FieldError } from '../../../common/index.js';
import { RHYTHMS, type TypedWish } from '../../../subscriptions/index.js';
import { Checkbox, Radios, errorFor, useOriginalLang, useWords } from '../../kit/index.js';

export interface WishProps {
  wish: TypedWish;
  /** Topics that can be chosen. */
  topics: readonly string[];
  errors: readonly FieldError[];
}

interface PicksProps {
  name: string;
  legend: string;
  values: readonly string[];
  chosen: readonly string[];
}

function Picks({ name, legend, values, chosen }: PicksProps) {
  const original = useOriginalLang();
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      <div class="picks" lang={original}>
        {values.map((value) => (
          <label class="pick">
            <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} />
            <span>{value}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What is chosen stands open; the others are folded away: there are 51, and most people want none or one. */
function Places({ chosen }: { chosen: readonly string[] }) {
  const say = useWords().subscriptions;
  const ours = KELURAHAN.filter((name) => chosen.includes(name));
  return (
    <>
      {ours.length > 0 && <Picks name="kelurahan" legend={say.places} values={ours} chosen={chosen} />}
      <details class="field">
        <summary>{ours.length > 0 ? say.otherPlaces : say.places}</summary>
        <p class="hint">{say.placesHint}</p>
        {Object.entries(KELURAHAN_BY_KECAMATAN).map(([kecamatan, names]) => (
          <Picks
            name="kelurahan"
            legend={kecamatan}
            values={names.filter((name) => !chosen.includes(name))}
            chosen={[]}
          />
        ))}
      </details>
    </>
  );
}

/** What somebody wants to hear of. */
export function WishFields({ wish, topics, errors }: WishProps) {
  const say = useWords().subscriptions;
  return (
    <>
      <h2>{say.what}</h2>
      <Checkbox
        name="semua"
        label={say.everything}
        hint={say.everythingHint}
        value={wish.everything ? 'ya' : ''}
        error={errorFor(errors, 'semua')}
      />
      {topics.length > 0 ? (
        <Picks name="topik" legend={say.topics} values={topics} chosen={wish.topics} />
      ) : (
        <p class="hint">{say.noTopics}</p>
      )}
      <Places chosen={wish.kelurahan} />
    </>
  );
}

/** How often a letter comes. */
export function RhythmField({ rhythm }: { rhythm: string }) {
  const say = useWords().subscriptions;
  return (
    <Radios
      name="ritme"
      label={say.rhythmLabel}
      choices={RHYTHMS.map((value) => ({ value, ...say.rhythm[value] }))}
      value={rhythm === '' ? RHYTHMS[0] : rhythm}
    />
  );
}
