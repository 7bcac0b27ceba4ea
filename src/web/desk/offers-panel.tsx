import type { EvidenceOffer } from '../../fact-finding/index.js';
import { DateText, useWords } from '../kit/index.js';
import { holds } from './case-model.js';
import { DeskForm } from './desk-form.js';
import type { EvidencePage } from './evidence-model.js';

function Offer({ offer, page }: { offer: EvidenceOffer; page: EvidencePage }) {
  const { evidence: text, common, desk } = useWords();
  return (
    <article class="src">
      <p>
        <b>{offer.publisher}</b> · {common.sourceType[offer.type]}
      </p>
      <p>{offer.title}</p>
      {offer.url && <p class="said">{offer.url}</p>}
      {offer.quote ? <blockquote>{offer.quote}</blockquote> : <p class="meta">{desk.evidence.noQuote}</p>}
      {offer.captureText && (
        <details>
          <summary>{desk.evidence.capture}</summary>
          <p class="said">{offer.captureText}</p>
        </details>
      )}
      <p class="meta">
        {text.offers.by(offer.offeredByName)} · <DateText date={offer.offeredAt} time />
      </p>
      {holds(page) && (
        <div class="row">
          <DeskForm page={page} act={`tawaran/${offer.id}/terima`} button={text.offers.accept} look="quiet" />
          <DeskForm page={page} act={`tawaran/${offer.id}/tolak`} button={text.offers.decline} look="quiet" />
        </div>
      )}
    </article>
  );
}

/** Sources that volunteers brought. */
export function OffersPanel(page: EvidencePage) {
  const text = useWords().evidence.offers;
  if (page.offers.length === 0) return null;
  return (
    <section class="panel">
      <h2>{text.title}</h2>
      <p class="hint">{text.hint}</p>
      {page.offers.map((offer) => (
        <Offer offer={offer} page={page} />
      ))}
    </section>
  );
}
