import { Kept, useWords } from '../kit/index.js';

/** What was typed into a form that is not there any more, to be copied from the page. */
export function Unsent({ texts }: { texts: readonly string[] }) {
  const { kept, keptHint } = useWords().pages.error;
  return <Kept texts={texts.filter((text) => text !== '')} title={kept} hint={keptHint} />;
}
