import type { NumberedSource } from '../../archive/index.js';
import type { EvidenceItem } from '../../fact-finding/index.js';
import { Away, useWords } from '../kit/index.js';
import { EvidencePicture } from './evidence-picture.js';
import { EvidenceReply } from './evidence-reply.js';
import type { ReviewPage } from './review-model.js';

/** The quote where it stands in the capture; found by its words, however the white space falls. */
function Marked({ text, quote }: { text: string; quote: string | null }) {
  const words = (quote ?? '').trim().split(/\s+/).filter(Boolean);
  const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+');
  const found = pattern === '' ? null : new RegExp(pattern, 'i').exec(text);
  if (!found) return <p class="said">{text}</p>;
  return (
    <p class="said">
      {text.slice(0, found.index)}
      <mark>{found[0]}</mark>
      {text.slice(found.index + found[0].length)}
    </p>
  );
}

/** Nobody but whoever added it has seen where it comes from. */
const isPasted = ({ captureId, pictureId, reply }: EvidenceItem): boolean =>
  captureId === null && pictureId === null && reply === null;

function Source({ item, number }: { item: EvidenceItem; number: number | undefined }) {
  const { common, writing, evidence } = useWords();
  const text = writing.sources;
  return (
    <article class="src">
      <p>
        <b>
          {number}. {item.publisher}
        </b>{' '}
        · {common.sourceType[item.type]} {item.isPrimaryOfficial && <span class="tag">{text.primary}</span>}
      </p>
      <p>
        <Away url={item.url} title={item.title} />
      </p>
      {item.quote ? <blockquote>{item.quote}</blockquote> : <p class="meta">{text.noQuote}</p>}
      <EvidenceReply item={item} />
      {isPasted(item) && <p class="meta">{text.pastedBy(item.addedByName)}</p>}
      {item.pictureId && <EvidencePicture id={item.pictureId} alt={evidence.picture.alt(item.title)} />}
      {item.captureText && (
        <details>
          <summary>{text.capture}</summary>
          <Marked text={item.captureText} quote={item.quote} />
        </details>
      )}
    </article>
  );
}

/** Both lists name the same sources in the same order; one knows the numbers, the other the captures. */
const numberOf = (sources: readonly NumberedSource[], place: number): number | undefined =>
  sources[place]?.number;

/** The sources under the numbers that footnotes name, each with its capture and the quote marked in it. */
export function SourcesPanel({ evidence, sources }: ReviewPage) {
  const text = useWords().writing.sources;
  return (
    <section class="panel">
      <h2>{text.title}</h2>
      {evidence.length === 0 && <p>{text.none}</p>}
      {evidence.map((item, place) => (
        <Source item={item} number={numberOf(sources, place)} />
      ))}
    </section>
  );
}
