import type { FieldError } from '../../common/index.js';
import type { AskDraft } from '../../questions/index.js';
import { Button, GuardFields, useHref, useWords } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { AskHelp } from './ask-help.js';
import { askStepPage } from './ask-step.js';
import { CheckList } from './check-list.js';
import { stepPath } from './open-drafts.js';

interface CheckStep {
  /** What names the draft. */
  name: string;
  draft: AskDraft;
  /** Whether this portal can send e-mail. */
  canMail: boolean;
  /** When the draft was begun, signed. */
  stamp: string;
  errors: readonly FieldError[];
}

/** What stands above every button that sends a question. */
export function BeforeSending() {
  const say = useWords().ask.check;
  const href = useHref();
  return (
    <>
      <p class="hint">
        {say.personal} {say.privacy} <a href={href('/privasi')}>{say.privacyLink}</a>.
      </p>
      <p>{say.onlyTicket}</p>
    </>
  );
}

function CheckForm({ name, draft, canMail, stamp }: CheckStep) {
  const href = useHref();
  return (
    <form class="ask" method="post" action={href(stepPath('periksa', name))}>
      <CheckList name={name} draft={draft} canMail={canMail} />
      <input type="hidden" name="kunci" value={draft.sendKey} />
      <GuardFields stamp={stamp} />
      <BeforeSending />
      <AskHelp />
      <Button>{useWords().ask.check.submit}</Button>
    </form>
  );
}

/** Last step of asking: everything on one page, with a way to change each, and the button that sends it. */
export function askCheckPage(lang: Lang, props: CheckStep): string {
  const say = words(lang).ask.check;
  const of = props.canMail ? 3 : 2;
  return askStepPage({
    ...{ lang, title: say.title, errors: props.errors, step: { at: of, of } },
    back: stepPath(props.canMail ? 'kontak' : 'rincian', props.name),
    children: (
      <>
        <p>{say.lead}</p>
        <CheckForm {...props} />
      </>
    ),
  });
}
