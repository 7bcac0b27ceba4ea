import type { VNode } from 'preact';
import { renderPage } from '../kit/index.js';
import { words, type Lang, type Words } from '../words/index.js';

type TextName = keyof Words['texts'];
type Text = Words['texts'][TextName];

/** Where each text is. */
const PATHS: Record<TextName, string> = {
  methodology: '/metodologi',
  corrections: '/koreksi',
  privacy: '/privasi',
  about: '/tentang',
};

function Section({ heading, text = [], list = [] }: Text['sections'][number]) {
  return (
    <section>
      <h2>{heading}</h2>
      {text.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      {list.length > 0 && (
        <ul>
          {list.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A page of plain text with something of its own at the end. */
export function textPage(lang: Lang, name: TextName, end: VNode | null): string {
  const text = words(lang).texts[name];
  return renderPage(
    { lang, title: text.title, description: text.description, path: PATHS[name] },
    <article class="read">
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {text.sections.map((section) => (
        <Section {...section} />
      ))}
      {end && <div class="end">{end}</div>}
    </article>,
  );
}
