import type { AnswerView } from '../../archive/index.js';
import { AnswerList, LinkButton, renderPage } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';

/** After "this answers it". */
export function thanksPage(lang: Lang, answer: AnswerView): string {
  const say = words(lang).ask.thanks;
  return renderPage(
    { lang, title: say.title, path: '/tanya', noIndex: true },
    <div class="read">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <AnswerList answers={[answer]} heading="h2" />
      <LinkButton href="/tanya" look="quiet">
        {say.again}
      </LinkButton>
    </div>,
  );
}
