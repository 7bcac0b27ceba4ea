import { standsNow, type AnswerView } from '../../archive/index.js';
import { DateText, LinkButton, answerPath, renderPage } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';

/** What stays of a withdrawn revision: that it was there, since when it is not, and why; and whether the answer is back. */
export function withdrawnPage(lang: Lang, view: AnswerView): string {
  const { slug, withdrawnAt, withdrawnReason } = view;
  const say = words(lang).archive.answer.withdrawn;
  const back = standsNow(view);
  return renderPage(
    { lang, title: back ? say.revision : say.title, path: answerPath(slug), noIndex: true },
    <div class="read">
      <h1>{back ? say.revision : say.title}</h1>
      <p>{back ? say.back : say.lead}</p>
      <dl>
        <dt>{say.at}</dt>
        <dd>{withdrawnAt && <DateText date={withdrawnAt} time />}</dd>
        <dt>{say.reason}</dt>
        <dd class="said" lang={lang === 'id' ? undefined : 'id'}>
          {withdrawnReason}
        </dd>
      </dl>
      <div class="row">
        {back && <LinkButton href={answerPath(slug)}>{say.read}</LinkButton>}
        <LinkButton href="/arsip" look="quiet">
          {say.archive}
        </LinkButton>
      </div>
    </div>,
  );
}
