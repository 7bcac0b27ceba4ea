import { clientPath } from '../client-scripts.js';

/** On a slow line the page comes first. Preact's types do not know that scripts have this. */
const AFTER_THE_PAGE = { fetchpriority: 'low' };

/** Runs `src/web/client/<name>.ts` once the page is there. Pages must do everything without it too. */
export function Script({ name }: { name: string }) {
  return <script type="module" src={clientPath(name)} {...AFTER_THE_PAGE} />;
}
