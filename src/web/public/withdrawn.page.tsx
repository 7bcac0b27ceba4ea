import type { AnswerView } from '../../archive/index.js';
import { DateText, LinkButton, answerPath, renderPage } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';

/** What stays of a withdrawn answer: that it was there, since when it is not, and why. */
export function withdrawnPage(lang: Lang, { slug, withdrawnAt, withdrawnReason }: AnswerView): string {
  const say = words(lang).archive.answer.withdrawn;
  return renderPage(
    { lang, title: say.title, path: answerPath(slug), noIndex: true },
    <div class="read">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <dl>
        <dt>{say.at}</dt>
        <dd>{withdrawnAt && <DateText date={withdrawnAt} time />}</dd>
        <dt>{say.reason}</dt>
        <dd class="said" lang={lang === 'id' ? undefined : 'id'}>
          {withdrawnReason}
        </dd>
      </dl>
      <LinkButton href="/arsip" look="quiet">
        {say.archive}
      </LinkButton>
    </div>,
  );
}
