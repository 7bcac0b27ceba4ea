import type { FieldError } from '../../common/index.js';
import type { DraftContent, Match } from '../../questions/index.js';
import {
  AnswerList,
  Button,
  GuardFields,
  Notice,
  TextArea,
  errorFor,
  useHref,
  useWords,
} from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { BeforeSending } from './ask-check.page.js';
import { AskHelp } from './ask-help.js';
import { askStepPage } from './ask-step.js';
import { ContactField } from './contact-field.js';
import { DetailsFields } from './details-fields.js';

interface DirectProps {
  content: DraftContent;
  /** Random; the same form sent twice makes one question. */
  sendKey: string;
  canMail: boolean;
  stamp: string;
  errors: readonly FieldError[];
}

export interface DirectStep extends DirectProps {
  /** Why there is no draft to go on with. */
  why: 'noCookies' | 'lost';
  /** What the archive knows that may be about it. */
  found: Match['answers'];
}

function DirectForm({ content, sendKey, canMail, stamp, errors }: DirectProps) {
  const say = useWords().ask;
  const href = useHref();
  return (
    <form class="ask" method="post" action={href('/tanya/langsung')} noValidate>
      <TextArea
        name="text"
        label={say.box.label}
        hint={say.direct.pictureLater}
        value={content.text}
        error={errorFor(errors, 'text')}
      />
      <DetailsFields optional details={content} errors={errors} />
      {canMail && <ContactField address={content.address} errors={errors} />}
      <input type="hidden" name="kunci" value={sendKey} />
      <input type="hidden" name="bukan" value={content.rejectedAnswers.join(' ')} />
      <GuardFields stamp={stamp} />
      <BeforeSending />
      <AskHelp />
      <Button>{say.check.submit}</Button>
    </form>
  );
}

/** Asking on one page that carries everything itself, for whoever's draft cannot be kept, or is gone. */
export function askDirectPage(lang: Lang, { why, found, ...props }: DirectStep): string {
  const { direct: say, found: known } = words(lang).ask;
  return askStepPage({
    ...{ lang, title: say.title, errors: props.errors, step: null, back: null },
    children: (
      <>
        <Notice tone="warn">
          <p>{say[why]}</p>
        </Notice>
        {found.length > 0 && (
          <section>
            <h2>{known.similar}</h2>
            <AnswerList answers={found} />
          </section>
        )}
        <DirectForm {...props} />
      </>
    ),
  });
}
