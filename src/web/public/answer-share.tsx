import type { AnswerView } from '../../archive/index.js';
import { AWAY, Script, answerPath, href, useLang, useWords } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { CardLinks } from './cards/card-links.js';

/** A message that says by itself what was found and by whom, for the group where the rumour came from. */
function shareText(
  lang: Lang,
  { verdict, scam, title, summary, shareText: own, origin, publisher, ...view }: AnswerView,
): string {
  const { common } = words(lang);
  const labels = [...(scam ? [common.scamFlag] : []), common.verdict[verdict]];
  const checked = origin === 'import' ? `\n${common.checkedBy(publisher.name)}.` : '';
  const address = new URL(href(lang, answerPath(view.slug)), view.url).href;
  return `[${labels.join(' · ').toUpperCase()}] ${title}\n\n${own ?? summary}${checked}\n\n${address}`;
}

/** Sends an answer back to where the rumour came from; the other buttons wait for their script. */
export function Share({ view }: { view: AnswerView }) {
  const say = useWords().archive.answer.share;
  const text = shareText(useLang(), view);
  return (
    <aside class="no-print">
      <div class="ask">
        <h2>{say.title}</h2>
        <p class="hint">{say.lead}</p>
        <p class="row">
          <a class="btn" href={`https://wa.me/?text=${encodeURIComponent(text)}`} rel={AWAY}>
            {say.whatsapp}
          </a>
          <button type="button" class="quiet" data-share={text} hidden>
            {say.other}
          </button>
        </p>
        <CardLinks view={view} />
      </div>
      <Script name="share" />
    </aside>
  );
}
