import type { VNode } from 'preact';
import { ANSWER_VERDICTS, KINDS } from '../../archive/index.js';
import { Contents, VerdictBadge, renderPage, useHref, useWords } from '../kit/index.js';
import type { Lang } from '../words/index.js';
import type { TextPage, TextSection } from '../words/text-page.js';

function Verdicts() {
  const { verdictMeaning } = useWords().common;
  return (
    <dl>
      {ANSWER_VERDICTS.map((verdict) => (
        <>
          <dt>
            <VerdictBadge verdict={verdict} />
          </dt>
          <dd>{verdictMeaning[verdict]}</dd>
        </>
      ))}
    </dl>
  );
}

function Kinds() {
  const { common, textParts } = useWords();
  return (
    <>
      <p>{textParts.kindsLead}</p>
      <dl>
        {KINDS.map((kind) => (
          <>
            <dt>{common.kind[kind]}</dt>
            <dd>{common.kindMeaning[kind]}</dd>
          </>
        ))}
      </dl>
    </>
  );
}

type PartProps = { workingTime: string };

const PARTS: Record<NonNullable<TextSection['part']>, (props: PartProps) => VNode> = {
  verdicts: Verdicts,
  kinds: Kinds,
  workingTime: ({ workingTime }) => <p>{workingTime}</p>,
};

function Paragraphs({ texts = [] }: { texts?: string[] | undefined }) {
  return (
    <>
      {texts.map((text) => (
        <p>{text}</p>
      ))}
    </>
  );
}

/** Rows as a list: a table of sentences is too narrow to be read on a phone. */
function Rows({ table: { heads, rows } }: { table: NonNullable<TextSection['table']> }) {
  return (
    <dl>
      {rows.map(([name, ...cells]) => (
        <>
          <dt>{name}</dt>
          <dd>
            {cells.map((cell, index) => (
              <div>
                <b>{heads[index]}:</b> {cell}
              </div>
            ))}
          </dd>
        </>
      ))}
    </dl>
  );
}

function Section({ section, workingTime }: PartProps & { section: TextSection }) {
  const href = useHref();
  const { id, heading, text, list = [], table, after, part, links = [] } = section;
  const Part = part && PARTS[part];
  return (
    <section id={id}>
      <h2>{heading}</h2>
      <Paragraphs texts={text} />
      {list.length > 0 && (
        <ul>
          {list.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      )}
      {table && <Rows table={table} />}
      <Paragraphs texts={after} />
      {Part && <Part workingTime={workingTime} />}
      {links.map((link) => (
        <p>
          <a href={href(link.href)}>{link.text}</a>
        </p>
      ))}
    </section>
  );
}

/** The parts of a text, each at an address of its own. */
export function TextSections({ sections, workingTime }: PartProps & { sections: readonly TextSection[] }) {
  return (
    <>
      {sections.map((section) => (
        <Section section={section} workingTime={workingTime} />
      ))}
    </>
  );
}

interface TextPageProps extends PartProps {
  lang: Lang;
  path: string;
  text: TextPage;
  /** What stands at the end. */
  end: VNode | null;
}

/** A page of text with something of its own at the end. */
export function textPage({ lang, path, text, workingTime, end }: TextPageProps): string {
  return renderPage(
    { lang, title: text.title, description: text.description, path },
    <article class="read">
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <Contents entries={text.sections} />
      <TextSections sections={text.sections} workingTime={workingTime} />
      {end && <div class="end">{end}</div>}
    </article>,
  );
}
