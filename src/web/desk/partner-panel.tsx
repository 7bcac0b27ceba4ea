import type { Alike } from '../../matching/index.js';
import type { PartnerArticle } from '../../partners/index.js';
import { LinkButton, useWords } from '../kit/index.js';
import { ArticleEntry } from './articles-page.js';
import { holds, type CasePage } from './case-model.js';

/** An article that may be about the claim, and why. */
export interface SuggestedArticle {
  article: PartnerArticle;
  alike: Alike;
}

/** What partners wrote that may be about this claim: one button cites one. */
export function PartnerPanel({
  page,
  suggested,
}: {
  page: CasePage;
  suggested: readonly SuggestedArticle[];
}) {
  const text = useWords().partners.articles;
  const why = ({ reasons, shared }: Alike) =>
    reasons.includes('link') ? text.sameLink : text.shares(shared);
  return (
    <section class="panel">
      <h2>{text.similar}</h2>
      {suggested.length === 0 && <p>{text.noneSimilar}</p>}
      <ul class="list">
        {suggested.map(({ article, alike }) => (
          <ArticleEntry
            article={article}
            person={page.person}
            caseId={holds(page) ? page.file.id : null}
            why={why(alike)}
          />
        ))}
      </ul>
      <LinkButton href={`/meja/mitra/artikel?kasus=${page.file.id}`} look="quiet">
        {text.more}
      </LinkButton>
    </section>
  );
}
