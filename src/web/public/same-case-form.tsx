import { Button, useHref, useWords } from '../kit/index.js';
import { stepPath, type OpenDraft } from './open-drafts.js';

/** "I received this too", where the team is at it already. The key lets a second tap find the same receipt. */
export function SameCaseForm({ draft: { ref, draft } }: { draft: OpenDraft }) {
  const say = useWords().echo;
  const href = useHref();
  return (
    <form method="post" action={href(stepPath('juga', ref))}>
      <input type="hidden" name="kunci" value={draft.sendKey} />
      <Button>{say.button}</Button>
    </form>
  );
}
