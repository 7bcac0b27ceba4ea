import type { FieldError } from '../../common/index.js';
import { Button, useHref, useWords } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import type { Details } from './ask-forms.js';
import { AskHelp } from './ask-help.js';
import { askStepPage } from './ask-step.js';
import { DetailsFields } from './details-fields.js';
import { PicturesField } from './pictures-field.js';

interface DetailsProps {
  /** Where the form goes. */
  action: string;
  details: Details;
  pictures: readonly string[];
  errors: readonly FieldError[];
}

function DetailsForm({ action, details, pictures, errors, name }: DetailsProps & { name: string }) {
  const href = useHref();
  return (
    <form class="ask" method="post" action={href(action)} encType="multipart/form-data" noValidate>
      <DetailsFields optional={false} details={details} errors={errors} />
      <PicturesField kept={pictures} errors={errors} />
      <AskHelp keep={`rincian-${name}`} pictures={pictures.length} />
      <Button>{useWords().ask.steps.next}</Button>
    </form>
  );
}

export interface DetailsStep extends DetailsProps {
  /** What names the draft. */
  name: string;
  /** The archive had something, but it was not this. */
  known: boolean;
  of: number;
}

/** Second step of asking: what helps to check it, all of it optional. */
export function askDetailsPage(lang: Lang, { name, known, of, ...props }: DetailsStep): string {
  const say = words(lang).ask.details;
  return askStepPage({
    ...{ lang, title: say.title, errors: props.errors, step: { at: 1, of } },
    back: `/tanya?d=${name}`,
    children: (
      <>
        <p>{known ? say.leadKnown : say.lead}</p>
        <DetailsForm {...props} name={name} />
      </>
    ),
  });
}
