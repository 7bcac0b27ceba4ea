import { useWords } from '../kit/index.js';

interface ShotsProps {
  ids: readonly string[];
  /** What was read in each; '' where nothing was. */
  texts: readonly string[];
}

function Shot({ id, text, alt }: { id: string; text: string; alt: string }) {
  const { read, unread } = useWords().pictures;
  return (
    <div class="shot">
      <a href={`/meja/gambar/${id}`}>
        <img src={`/meja/gambar/${id}`} alt={alt} width="160" loading="lazy" />
      </a>
      <div>
        <p class="meta">{text === '' ? unread : read}</p>
        {text && <p class="said">{text}</p>}
      </div>
    </div>
  );
}

/**
 * The pictures of one question, small, each leading to itself in full, with what was read in it beside it. They are
 * shown to the desk and to nobody else.
 */
export function Shots({ ids, texts }: ShotsProps) {
  const say = useWords().pictures;
  return (
    <>
      {ids.map((id, index) => (
        <Shot id={id} text={texts[index] ?? ''} alt={say.alt(index + 1, ids.length)} />
      ))}
    </>
  );
}
