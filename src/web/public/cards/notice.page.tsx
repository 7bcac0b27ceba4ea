import { noteOf, type AnswerView } from '../../../archive/index.js';
import {
  DateText,
  MarkShape,
  answerPath,
  renderBare,
  useHref,
  useOriginalLang,
  useWords,
  verdictShape,
} from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';
import { QrCode } from '../qr-code.js';
import { noticeSheet } from './notice.sheet.js';

interface Notice {
  view: AnswerView;
  /** As it is printed; null where the city has signed nothing. */
  code: string | null;
  /** The portal's public address without a slash at the end. */
  site: string;
}

/** Letters of the verdict that stand beside its sign in the largest type. */
const WORD = 8;
/** Letters of title and summary, the steps against a scam included, from which on all of it is set smaller. */
const DENSE = 520;
const TIGHT = 860;
const STEPS = 200;

/** One sheet holds it all: the more there is to say, the smaller it is said. */
function density({ scam, title, summary }: AnswerView): string {
  const letters = 2 * title.length + summary.length + (scam ? STEPS : 0);
  if (letters > TIGHT) return 'tight';
  return letters > DENSE ? 'dense' : '';
}

function Head() {
  const { common, cards } = useWords();
  return (
    <div class="head">
      <svg class="mark" viewBox="0 0 40 40" aria-hidden="true">
        <MarkShape />
      </svg>
      <p>
        <b>{common.brand}</b>
        <span>{cards.notice.from}</span>
      </p>
    </div>
  );
}

function Finding({ view: { verdict, scam, title, summary, origin } }: Notice) {
  const { common, archive, cards } = useWords();
  const original = useOriginalLang();
  const word = common.verdict[verdict].toUpperCase();
  return (
    <>
      {origin === 'example' && (
        <p class="flag">
          {cards.example.word}: {cards.example.note}
        </p>
      )}
      {scam && <p class="flag">{common.scamFlag.toUpperCase()}</p>}
      <p class={word.length > WORD ? 'word long' : 'word'}>
        <svg viewBox="0 0 18 18" aria-hidden="true">
          {verdictShape(verdict)}
        </svg>
        {word}
      </p>
      <h1 lang={original}>{title}</h1>
      <p class="lead" lang={original}>
        {summary}
      </p>
      {scam && (
        <div class="steps">
          <b>{archive.answer.scam.title}</b>
          <ul>
            {archive.answer.scam.steps.map((step) => (
              <li>{step}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** Who says so, and since when: a sheet hangs longer than a message lives. */
function Who({ view }: Notice) {
  const say = useWords().cards;
  const { origin, publisher, publishedAt, revision } = view;
  const at = noteOf(view)?.publishedAt ?? publishedAt;
  const checkedBy = {
    city: say.notice.ours,
    import: `${say.checkedBy} ${publisher.name}, ${say.notice.notOurs}`,
    example: say.example.byline,
  }[origin];
  return (
    <p class="who">
      {checkedBy} · <DateText date={at} />
      {revision > 1 && ` · ${say.notice.revision(revision)}`}
    </p>
  );
}

function Foot({ view: { slug }, code, site }: Notice) {
  const say = useWords().cards;
  const href = useHref();
  const page = `${site}${href(answerPath(slug))}`;
  const address = code === null ? page : `${site}/v/${code.replaceAll('-', '')}`;
  return (
    <div class="foot">
      <QrCode text={address} label={say.notice.qr} size={174} />
      <div>
        <h2>{say.notice.scan}</h2>
        <p class="at">{(code === null ? site : `${site}/verifikasi`).replace(/^https?:\/\//, '')}</p>
        {code !== null && <p class="code">{code}</p>}
        <p>{say.notice.ask}</p>
      </div>
    </div>
  );
}

function Sheet(notice: Notice) {
  const say = useWords().cards.notice;
  const href = useHref();
  return (
    <>
      <nav class="bar" aria-label={say.nav}>
        <a href={href(answerPath(notice.view.slug))}>{say.back}</a>
        <p>{say.howToPrint}</p>
      </nav>
      <main class={`sheet ${density(notice.view)}`}>
        <Head />
        <Finding {...notice} />
        <Who {...notice} />
        <Foot {...notice} />
        <p class="hang">
          <span>{say.hungBy} ______________________</span>
          <span>{say.hungUntil} ______________________</span>
        </p>
      </main>
    </>
  );
}

/** One A4 sheet for a board: what goes round, what was found, and where to check it. */
export function noticePage(lang: Lang, notice: Notice): string {
  const title = `${words(lang).cards.notice.title}: ${notice.view.title}`;
  return renderBare({ lang, title, sheet: noticeSheet }, <Sheet {...notice} />);
}
