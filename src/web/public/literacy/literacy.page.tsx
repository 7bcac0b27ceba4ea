import { KINDS, type AnswerItem, type Kind } from '../../../archive/index.js';
import { AnswerList, LinkButton, renderPage, useWords } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';

/** The newest answer of each kind; a kind that the archive lacks has none. */
export type KindExamples = ReadonlyMap<Kind, AnswerItem>;

function FiveSteps() {
  const { title, list } = useWords().literacy.steps;
  return (
    <section>
      <h2 id="langkah">{title}</h2>
      <ol>
        {list.map(({ name, text }) => (
          <li>
            <b>{name}.</b> {text}
          </li>
        ))}
      </ol>
    </section>
  );
}

function OneKind({ kind, example }: { kind: Kind; example: AnswerItem | undefined }) {
  const { common, literacy } = useWords();
  const say = literacy.kinds;
  return (
    <section>
      <h3 id={kind}>{common.kind[kind]}</h3>
      <p>
        {common.kindMeaning[kind]} <b>{say.spot}:</b> {say.signs[kind]}
      </p>
      <p class="meta">{example ? `${say.example}:` : say.none}</p>
      {example && <AnswerList answers={[example]} />}
    </section>
  );
}

function SevenKinds({ examples }: { examples: KindExamples }) {
  const say = useWords().literacy.kinds;
  return (
    <section>
      <h2 id="jenis">{say.title}</h2>
      <p>{say.lead}</p>
      {KINDS.map((kind) => (
        <OneKind kind={kind} example={examples.get(kind)} />
      ))}
    </section>
  );
}

/** How to check news oneself, and the kinds of false news with real cases. */
export function literacyPage(lang: Lang, examples: KindExamples): string {
  const say = words(lang).literacy;
  return renderPage(
    { lang, title: say.title, description: say.description, path: '/literasi' },
    <article class="read">
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <nav aria-label={say.contents}>
        <ul>
          <li>
            <a href="#langkah">{say.steps.title}</a>
          </li>
          <li>
            <a href="#jenis">{say.kinds.title}</a>
          </li>
          <li>
            <a href="#kuis">{say.quiz.title}</a>
          </li>
        </ul>
      </nav>
      <FiveSteps />
      <SevenKinds examples={examples} />
      <section>
        <h2 id="kuis">{say.quiz.title}</h2>
        <p>{say.quiz.description}</p>
        <LinkButton href="/literasi/kuis">{say.quiz.start}</LinkButton>
      </section>
    </article>,
  );
}
