import type { AnswerView } from '../../../archive/index.js';
import { answerPath, useHref, useLang, useWords } from '../../kit/index.js';
import { cardPath } from './card-path.js';

/** An answer as a picture to keep, as a sheet to put up, as a part of another site, and on paper; printing waits for its script. */
export function CardLinks({ view: { slug, revision } }: { view: Pick<AnswerView, 'slug' | 'revision'> }) {
  const { answer, cards } = useWords();
  const say = cards.links;
  const href = useHref();
  const lang = useLang();
  const embed = `/sematan?${new URLSearchParams({ alamat: href(answerPath(slug)) }).toString()}`;
  return (
    <details>
      <summary>{say.title}</summary>
      <ul class="chips">
        <li>
          <a href={cardPath({ slug, revision, lang })} download={`kabashoax-${slug}-${revision}.png`}>
            {say.wide}
          </a>
        </li>
        <li>
          <a
            href={cardPath({ slug, revision, lang, shape: 'square' })}
            download={`kabashoax-${slug}-${revision}-persegi.png`}
          >
            {say.square}
          </a>
        </li>
        <li>
          <a href={href(`/papan/${slug}`)}>{say.notice}</a>
        </li>
        <li>
          <a href={href(embed)}>{say.embed}</a>
        </li>
      </ul>
      <button type="button" class="quiet" data-print hidden>
        {answer.print}
      </button>
    </details>
  );
}
