import type { Echo } from '../../questions/index.js';
import { AnswerList, LinkButton, answerPath, renderPage, useHref, useWords } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { FollowForm } from './follow-form.js';

interface EchoProps extends Echo {
  /** When the page was handed out, signed. */
  stamp: string;
  /** Whether this portal can send e-mail. */
  canMail: boolean;
}

function Follow({ receiptCode: code, stamp, canMail }: EchoProps) {
  const say = useWords().echo;
  return (
    <details>
      <summary>{say.follow}</summary>
      {canMail && <FollowForm code={code} stamp={stamp} />}
      <p class="after">{say.followCode}</p>
      <p>
        <strong class="code">{code}</strong>
      </p>
    </details>
  );
}

function Back({ slug }: { slug: string }) {
  const href = useHref();
  return (
    <p class="after">
      <LinkButton href={href(answerPath(slug))} look="quiet">
        {useWords().echo.back}
      </LinkButton>
    </p>
  );
}

/** After "I received this too" on an answer: the tap is counted, and whoever wants to can be told of corrections. */
export function echoPage(lang: Lang, props: EchoProps): string {
  const { answer } = props;
  const say = words(lang).echo;
  return renderPage(
    { lang, title: say.title, path: answerPath(answer.slug), noIndex: true },
    <div class="read">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <AnswerList answers={[answer]} heading="h2" />
      <Follow {...props} />
      <Back slug={answer.slug} />
    </div>,
  );
}
