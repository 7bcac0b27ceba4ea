import { KELURAHAN_BY_KECAMATAN, type FieldError } from '../../common/index.js';
import { LINKS_MAX, SEEN_ON, SEEN_WHEN, TOPICS } from '../../questions/index.js';
import { Select, TextArea, errorFor, useWords } from '../kit/index.js';
import type { Details } from './ask-forms.js';

interface DetailsFieldsProps {
  details: Details;
  /** Says at each field that it may be left empty; not needed where the whole page says so. */
  optional: boolean;
  errors: readonly FieldError[];
}

const KELURAHAN_GROUPS = Object.entries(KELURAHAN_BY_KECAMATAN).map(([kecamatan, names]) => ({
  label: kecamatan,
  choices: names.map((name) => ({ value: name, label: name })),
}));

function choicesFrom<Value extends string>(values: readonly Value[], labels: Record<Value, string>) {
  return values.map((value) => ({ value, label: labels[value] }));
}

function WhereAndWhen({ details, optional, errors }: DetailsFieldsProps) {
  const say = useWords().ask;
  return (
    <>
      <Select
        name="seenOn"
        optional={optional}
        label={say.details.seenOn}
        value={details.seenOn}
        error={errorFor(errors, 'seenOn')}
        choices={choicesFrom(SEEN_ON, say.seenOn)}
      />
      <Select
        name="seenWhen"
        optional={optional}
        label={say.details.seenWhen}
        value={details.seenWhen}
        error={errorFor(errors, 'seenWhen')}
        choices={choicesFrom(SEEN_WHEN, say.seenWhen)}
      />
    </>
  );
}

function About({ details, optional, errors }: DetailsFieldsProps) {
  const say = useWords().ask;
  return (
    <>
      <Select
        name="kelurahan"
        optional={optional}
        label={say.details.kelurahan}
        empty={say.details.kelurahanNone}
        value={details.kelurahan}
        error={errorFor(errors, 'kelurahan')}
        groups={KELURAHAN_GROUPS}
      />
      <Select
        name="topic"
        optional={optional}
        label={say.details.topic}
        value={details.topic}
        error={errorFor(errors, 'topic')}
        choices={choicesFrom(TOPICS, say.topic)}
      />
    </>
  );
}

/** What makes a rumour checkable, none of it demanded. */
export function DetailsFields(props: DetailsFieldsProps) {
  const say = useWords().ask.details;
  const { details, optional, errors } = props;
  return (
    <>
      <WhereAndWhen {...props} />
      <TextArea
        name="links"
        rows={2}
        optional={optional}
        label={say.links}
        hint={say.linksHint(LINKS_MAX)}
        value={details.links.join('\n')}
        error={errorFor(errors, 'links')}
      />
      <About {...props} />
    </>
  );
}
