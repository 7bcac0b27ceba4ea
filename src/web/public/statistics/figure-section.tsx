import type { ComponentChildren } from 'preact';
import type { PublicFigures } from '../../../statistics/index.js';
import { useLang, useWords } from '../../kit/index.js';
import { csvPath } from './csv-path.js';
import { figureTable, type TableName } from './tables.js';

interface Props {
  name: TableName;
  figures: PublicFigures;
}

function Table({ name, figures }: Props) {
  const lang = useLang();
  const { section } = useWords().statistics;
  const table = figureTable(name, figures);
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={section[name].title}>
      <table>
        <thead>
          <tr>
            {table.heads(lang).map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows(lang).map(([first, ...rest]) => (
            <tr>
              <th scope="row">{first}</th>
              {rest.map((text) => (
                <td>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SectionProps extends Props {
  /** What stands under the heading. */
  lead: ComponentChildren;
  /** The chart; null where a table says it as well, or there is nothing to draw. */
  children: ComponentChildren;
}

/** One set of figures: what it is, its chart, and the same numbers as a table and as a file. */
export function FigureSection({ name, figures, lead, children }: SectionProps) {
  const say = useWords().statistics;
  const { title } = say.section[name];
  const empty = figureTable(name, figures).lines.length === 1;
  return (
    <section id={name}>
      <h2>{title}</h2>
      <p>{lead}</p>
      {empty ? (
        <p class="meta">{say.none}</p>
      ) : (
        <>
          {children}
          <details open={children === null}>
            <summary>{say.table}</summary>
            <Table name={name} figures={figures} />
          </details>
          <a href={csvPath(name, figures.period)} download aria-label={say.csvOf(title)}>
            {say.csv}
          </a>
        </>
      )}
    </section>
  );
}
