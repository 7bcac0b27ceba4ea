import {
  ANSWERS_FILE,
  DATA_TABLES,
  type DataFile,
  type DataTable,
  type Edition,
} from '../../../open-data/index.js';
import { DateText, sizeText, useLang, useWords } from '../../kit/index.js';
import { numberText } from '../statistics/figure-text.js';

const isTable = (name: DataFile['name']): name is DataTable => name !== ANSWERS_FILE;

function Columns({ name }: { name: DataTable }) {
  const { files, column } = useWords().openData;
  const said: Record<string, string> = column[name];
  return (
    <details>
      <summary>
        {files.columns}
        <span class="off"> {name}</span>
      </summary>
      <dl>
        {DATA_TABLES[name].map((each) => (
          <>
            <dt>
              <code>{each.name}</code>
            </dt>
            <dd>{said[each.name]}</dd>
          </>
        ))}
      </dl>
    </details>
  );
}

function File({ file: { name, rows, bytes, packedBytes, sha256 } }: { file: DataFile }) {
  const { files: say, file } = useWords().openData;
  const lang = useLang();
  return (
    <li>
      <h3>
        <a href={`/data/${name}`} download>
          {name}
        </a>
      </h3>
      <p>{file[name]}</p>
      <p class="meta">
        {say.rows(numberText(lang, rows))} · {sizeText(bytes, lang)} ·{' '}
        <a href={`/data/${name}.gz`} download>
          {say.packed(sizeText(packedBytes, lang))}
          <span class="off"> {name}.gz</span>
        </a>
      </p>
      <p class="meta">SHA-256 {sha256}</p>
      {isTable(name) ? (
        <Columns name={name} />
      ) : (
        <p>
          <a href="/data/jawaban.schema.json">{useWords().openData.programs.schema}</a>
        </p>
      )}
    </li>
  );
}

/** Every file of an edition, with what it holds. */
export function Files({ edition }: { edition: Edition }) {
  const { files, madeAt } = useWords().openData;
  return (
    <section id="berkas">
      <h2>{files.title}</h2>
      <p class="meta">
        {madeAt} <DateText date={edition.madeAt} time />
      </p>
      <ul class="list">
        {edition.files.map((file) => (
          <File file={file} />
        ))}
      </ul>
    </section>
  );
}
