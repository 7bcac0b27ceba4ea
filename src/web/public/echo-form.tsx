import { Button, answerPath, useHref, useWords } from '../kit/index.js';

/** "I received this too", on an answer's page. One tap; nothing is asked. */
export function EchoForm({ slug }: { slug: string }) {
  const say = useWords().echo;
  const href = useHref();
  return (
    <form class="no-print after" method="post" action={href(`${answerPath(slug)}/juga`)}>
      <p class="hint">{say.hint}</p>
      <Button look="quiet">{say.button}</Button>
    </form>
  );
}
