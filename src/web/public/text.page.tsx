import type { VNode } from 'preact';
import { renderPage } from '../kit/index.js';
import type { Words } from '../words/index.js';

type Text = Words['texts'][keyof Words['texts']];

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
export function textPage(path: string, text: Text, end: VNode | null): string {
  return renderPage(
    { lang: 'id', title: text.title, description: text.description, path },
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
