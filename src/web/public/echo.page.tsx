import type { Echo } from '../../questions/index.js';
import { AnswerList, LinkButton, answerPath, renderPage, useHref, useWords } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { FollowForm } from './follow-form.js';

function Follow({ code, canMail }: { code: string; canMail: boolean }) {
  const say = useWords().echo;
  return (
    <details>
      <summary>{say.follow}</summary>
      {canMail && <FollowForm code={code} />}
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
export function echoPage(lang: Lang, { answer, receiptCode }: Echo, canMail: boolean): string {
  const say = words(lang).echo;
  return renderPage(
    { lang, title: say.title, path: answerPath(answer.slug), noIndex: true },
    <div class="read">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <AnswerList answers={[answer]} />
      <Follow code={receiptCode} canMail={canMail} />
      <Back slug={answer.slug} />
    </div>,
  );
}
