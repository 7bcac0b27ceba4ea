import { clientPath } from '../client-scripts.js';

/** Runs `src/web/client/<name>.ts` once the page is there. Pages must do everything without it too. */
export function Script({ name }: { name: string }) {
  return <script type="module" src={clientPath(name)} />;
}
