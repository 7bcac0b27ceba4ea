import type { Citation } from '../../archive/index.js';
import type { PublicPartner } from '../../partners/index.js';
import { Away, DateText, renderPage, useHref, useWords } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';

interface PartnersPage {
  lang: Lang;
  partners: readonly PublicPartner[];
  citations: readonly Citation[];
}

function Cited({ citation }: { citation: Citation }) {
  const text = useWords().partners;
  const href = useHref();
  return (
    <li>
      <Away url={citation.url} title={citation.title} />
      <p class="meta">
        {text.citedFor} <a href={href(`/jawaban/${citation.slug}`)}>{citation.answerTitle}</a> ·{' '}
        <DateText date={citation.publishedAt} />
      </p>
    </li>
  );
}

function Partner({ partner, citations }: { partner: PublicPartner; citations: readonly Citation[] }) {
  const text = useWords().partners;
  return (
    <section>
      <h2>
        <Away url={partner.url} title={partner.name} />
      </h2>
      {partner.about && <p>{partner.about}</p>}
      {citations.length === 0 ? (
        <p class="meta">{text.notCited}</p>
      ) : (
        <details>
          <summary>{text.cited(partner.name)}</summary>
          <ul class="list">
            {citations.map((citation) => (
              <Cited citation={citation} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Who the partners are, and what was cited of each. */
export function partnersPage({ lang, partners, citations }: PartnersPage): string {
  const { partners: text } = words(lang);
  return renderPage(
    { lang, title: text.title, description: text.lead, path: '/mitra' },
    <div class="read">
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <p>{text.independence}</p>
      {partners.length === 0 && <p>{text.none}</p>}
      {partners.map((partner) => (
        <Partner
          partner={partner}
          citations={citations.filter(({ publisher }) => publisher === partner.name)}
        />
      ))}
    </div>,
  );
}
