import type { NamedAnswer } from '../../archive/index.js';
import { AnswerList, Script, renderPage, useWords } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';

/** The list of answers under one letter; `lain` holds what begins with no letter. */
export interface Letter {
  letter: string;
  answers: readonly NamedAnswer[];
}

const OTHERS = 'lain';

/** Answers by the first letter of their titles, without its accents. */
export function byLetter(answers: readonly NamedAnswer[]): Letter[] {
  const letters = new Map<string, NamedAnswer[]>();
  for (const answer of answers) {
    const first = /^\P{L}*(\p{L})/u.exec(answer.title)?.[1]?.normalize('NFD').toLowerCase().charAt(0) ?? '';
    const letter = /^[a-z]$/.test(first) ? first : OTHERS;
    letters.set(letter, [...(letters.get(letter) ?? []), answer]);
  }
  return [...letters].map(([letter, each]) => ({ letter, answers: each })).toSorted(byName);
}

const byName = (a: Letter, b: Letter): number =>
  Number(a.letter === OTHERS) - Number(b.letter === OTHERS) || a.letter.localeCompare(b.letter);

const inLang = (lang: Lang, path: string): string => (lang === 'id' ? path : `/${lang}${path}`);

/** The way to every answer of the copy; where scripts run, a box finds words in them. */
export function lettersPage(lang: Lang, letters: readonly Letter[]): string {
  const say = words(lang).snapshot;
  return renderPage(
    { lang, title: say.title, description: say.lead, path: '/cari' },
    <div class="read">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <div
        hidden
        data-find="/cari/daftar.json"
        data-label={say.find}
        data-hint={say.findHint}
        data-found={say.found('%')}
      />
      <ul class="list">
        {letters.map(({ letter, answers }) => (
          <li>
            <a href={inLang(lang, `/cari/${letter}`)}>
              {letter === OTHERS ? say.others : letter.toUpperCase()}
            </a>{' '}
            <span class="meta">{say.answers(answers.length)}</span>
          </li>
        ))}
      </ul>
      <Script name="find" />
    </div>,
  );
}

/** Every answer under one letter. */
export function letterPage(lang: Lang, { letter, answers }: Letter): string {
  const say = words(lang).snapshot;
  const title = say.letter(letter === OTHERS ? say.others : letter.toUpperCase());
  return renderPage(
    { lang, title, path: `/cari/${letter}` },
    <Answers title={title} answers={answers} lang={lang} />,
  );
}

function Answers({ title, answers, lang }: { title: string; answers: readonly NamedAnswer[]; lang: Lang }) {
  const say = useWords().snapshot;
  return (
    <div class="read">
      <h1>{title}</h1>
      <p>
        <a href={inLang(lang, '/cari')}>{say.all}</a>
      </p>
      <AnswerList answers={answers} heading="h2" />
    </div>
  );
}

/** What the box searches: address, title, claim, verdict, and who checked it where it was not the city. */
export function findList(answers: readonly NamedAnswer[]): string {
  const { common } = words('id');
  const rows = answers.map(({ slug, title, claim, verdict, origin, publisher }) => {
    const whose = origin === 'import' ? common.checkedBy(publisher.name) : '';
    return [slug, title, claim, common.verdict[verdict], origin === 'example' ? common.example : whose];
  });
  return JSON.stringify(rows);
}
