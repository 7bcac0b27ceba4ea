import { renderExplanation } from '../../archive/index.js';
import type { DraftVersion, EvidenceItem } from '../../fact-finding/index.js';
import { ScamFlag, useWords, VerdictBadge } from '../kit/index.js';
import type { DraftPage } from './draft-tab.js';

function Sources({ evidence }: { evidence: readonly EvidenceItem[] }) {
  const { desk, common } = useWords();
  return (
    <>
      <h3>{desk.preview.sources}</h3>
      <ol>
        {evidence.map((item) => (
          <li>
            {item.title} ({item.publisher}, {common.sourceType[item.type]})
            {item.quote && <blockquote>{item.quote}</blockquote>}
          </li>
        ))}
      </ol>
    </>
  );
}

function Answer({ version }: { version: DraftVersion }) {
  const { common } = useWords();
  const { verdict, kind, scam, title, claim, summary, explanation, changeNote } = version;
  return (
    <>
      {scam && <ScamFlag />}
      {verdict && (
        <p>
          <VerdictBadge verdict={verdict} big />
        </p>
      )}
      <h3>{title}</h3>
      {kind && <p class="meta">{common.kind[kind]}</p>}
      <blockquote>{claim}</blockquote>
      <p>{summary}</p>
      <div dangerouslySetInnerHTML={{ __html: renderExplanation(explanation) }} />
      {changeNote && <p class="meta">{changeNote}</p>}
    </>
  );
}

/** The newest saved version with its sources, as the public page will carry them. */
export function PreviewPanel({ draft, evidence }: Pick<DraftPage, 'draft' | 'evidence'>) {
  const text = useWords().desk.preview;
  const latest = draft?.latest;
  if (!draft) return null;
  return (
    <section class="panel" id="pratinjau">
      <h2>{text.title}</h2>
      {latest ? <Answer version={latest} /> : <p>{text.empty}</p>}
      {latest && <Sources evidence={evidence} />}
    </section>
  );
}
