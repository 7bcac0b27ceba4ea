import { noteOf, type AnswerView } from '../../../archive/index.js';
import { wordDiff } from '../../../common/index.js';
import {
  Changed,
  DateText,
  LinkButton,
  answerPath,
  renderPage,
  useOriginalLang,
  useWords,
} from '../../kit/index.js';
import { words, type Lang, type Words } from '../../words/index.js';

type Field = keyof Words['answer']['changes']['fields'];

/** One source as a line of text. */
const sourceLine = ({ number, publisher, title, url, quote }: AnswerView['sources'][number]): string =>
  [`${number}. ${publisher}: ${title}`, url ?? '', quote === null ? '' : `“${quote}”`]
    .filter((part) => part !== '')
    .join(' — ');

/** What a revision says, field by field, as people call it. */
function saidIn(view: AnswerView, { common }: Words): Record<Field, string> {
  const { title, claim, verdict, kind, scam, summary, explanation, kelurahan, sources, shareText } = view;
  return {
    ...{ title, claim, summary, explanation },
    verdict: common.verdict[verdict],
    kind: kind === null ? '' : common.kind[kind],
    scam: scam ? common.scamFlag : '',
    kelurahan: kelurahan.join(', '),
    sources: sources.map(sourceLine).join('\n'),
    shareText: shareText ?? '',
  };
}

const FIELDS: readonly Field[] = [
  ...(['verdict', 'kind', 'scam', 'title', 'claim', 'summary'] as const),
  ...(['explanation', 'sources', 'kelurahan', 'shareText'] as const),
];

function Differences({ before, after }: { before: AnswerView; after: AnswerView }) {
  const words = useWords();
  const say = words.answer.changes;
  const original = useOriginalLang();
  const [from, to] = [saidIn(before, words), saidIn(after, words)];
  const changed = FIELDS.filter((field) => from[field] !== to[field]);
  if (changed.length === 0) return <p>{say.none}</p>;
  return (
    <>
      <p class="hint">{say.lead}</p>
      {changed.map((field) => (
        <section>
          <h2>{say.fields[field]}</h2>
          <div lang={original}>
            <Changed stretches={wordDiff(from[field], to[field])} />
          </div>
        </section>
      ))}
    </>
  );
}

function Why({ view }: { view: AnswerView }) {
  const say = useWords().answer.changes;
  const note = noteOf(view)?.changeNote;
  if (!note) return null;
  return (
    <div class="note after">
      <p>
        <b>{say.why}</b>
      </p>
      <p class="said" lang={useOriginalLang()}>
        {note}
      </p>
    </div>
  );
}

function Which({ view }: { view: AnswerView }) {
  const published = noteOf(view)?.publishedAt;
  return (
    <p class="meta">
      <span lang={useOriginalLang()}>{view.title}</span>
      {published && (
        <>
          {' · '}
          <DateText date={published} time />
        </>
      )}
    </p>
  );
}

/** What one revision changed in the one before it, word by word. */
export function changesPage(lang: Lang, before: AnswerView, after: AnswerView): string {
  const say = words(lang).answer.changes;
  const { slug, revision, title } = after;
  const heading = say.title(revision);
  const path = `${answerPath(slug)}/revisi/${revision}/perubahan`;
  return renderPage(
    { lang, title: `${heading}: ${title}`, path, noIndex: true },
    <div class="read">
      <h1>{heading}</h1>
      <Which view={after} />
      <Why view={after} />
      <Differences before={before} after={after} />
      <p class="row end">
        <LinkButton href={answerPath(slug)}>{say.back}</LinkButton>
        <LinkButton href={`${answerPath(slug)}/revisi/${before.revision}`} look="quiet">
          {say.old(before.revision)}
        </LinkButton>
      </p>
    </div>,
  );
}
