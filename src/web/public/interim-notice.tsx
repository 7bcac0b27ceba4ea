import type { PublicInterim } from '../../questions/index.js';
import { Away, DateText, Notice, useOriginalLang, useWords } from '../kit/index.js';

type Interim = Omit<PublicInterim, 'caseId'>;

/** What it rests on, or plainly that nothing is confirmed yet. */
function Standing({ interim: { source } }: { interim: Interim }) {
  const say = useWords().writing.publicInterim;
  const original = useOriginalLang();
  if (!source)
    return (
      <p>
        <b>{say.unconfirmed}</b>
      </p>
    );
  return (
    <p lang={original}>
      {say.source} {source.publisher}: <Away url={source.url} title={source.title} />
    </p>
  );
}

/** What the team says before its check is finished; once it was taken back, only when and why. */
export function InterimNotice({ interim }: { interim: Interim | null }) {
  const say = useWords().writing.publicInterim;
  const original = useOriginalLang();
  if (!interim) return null;
  const { text, shownAt, withdrawn } = interim;
  if (withdrawn || text === null)
    return (
      <Notice tone="warn" title={say.title}>
        <p>
          {say.withdrawn} {withdrawn && <DateText date={withdrawn.at} time />}. {say.reason}{' '}
          <span lang={original}>{withdrawn?.reason}</span>
        </p>
      </Notice>
    );
  return (
    <Notice tone="warn" title={say.title}>
      <p class="said" lang={original}>
        {text}
      </p>
      <Standing interim={interim} />
      <p class="meta">
        <DateText date={shownAt} time /> · {say.note}
      </p>
    </Notice>
  );
}
