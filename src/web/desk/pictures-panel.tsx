import { useWords } from '../kit/index.js';

/** The pictures of one question, small, each leading to itself in full. They are shown to the desk and to nobody else. */
export function Shots({ ids }: { ids: readonly string[] }) {
  const text = useWords().pictures;
  if (ids.length === 0) return null;
  return (
    <p class="shots">
      {ids.map((id, index) => (
        <a href={`/meja/gambar/${id}`}>
          <img src={`/meja/gambar/${id}`} alt={text.alt(index + 1, ids.length)} width="160" loading="lazy" />
        </a>
      ))}
    </p>
  );
}
