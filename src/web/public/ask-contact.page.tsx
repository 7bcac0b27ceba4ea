import type { FieldError } from '../../common/index.js';
import { Button, useHref, useWords } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { AskHelp } from './ask-help.js';
import { askStepPage } from './ask-step.js';
import { ContactField } from './contact-field.js';
import { stepPath } from './open-drafts.js';

interface ContactStep {
  /** What names the draft. */
  name: string;
  address: string;
  errors: readonly FieldError[];
}

function ContactForm({ name, address, errors }: ContactStep) {
  const href = useHref();
  return (
    <form class="ask" method="post" action={href(stepPath('kontak', name))} noValidate>
      <ContactField address={address} errors={errors} />
      <AskHelp />
      <Button>{useWords().ask.steps.next}</Button>
    </form>
  );
}

/** Third step of asking, where mail can be sent: whether to be told. */
export function askContactPage(lang: Lang, props: ContactStep): string {
  const say = words(lang).ask.contact;
  return askStepPage({
    ...{ lang, title: say.title, errors: props.errors, step: { at: 2, of: 3 } },
    back: stepPath('rincian', props.name),
    children: (
      <>
        <p>{say.lead}</p>
        <ContactForm {...props} />
      </>
    ),
  });
}
