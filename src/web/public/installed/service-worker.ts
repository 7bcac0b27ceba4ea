import { createHash } from 'node:crypto';
import { clientPath, clientSource } from '../../kit/index.js';
import { LANGS } from '../../words/index.js';
import { offlinePage } from './offline.page.js';

/** What is shown without a connection needs these. The English page is fetched by whoever reads English. */
const files = (): string[] => ['/luring', '/favicon.svg', clientPath('offline'), clientPath('register')];

let made: string | undefined;

/** The service worker of this build. It differs from the last build's when anything it keeps does, and then replaces it. */
export function serviceWorker(): string {
  return (made ??= make());
}

function make(): string {
  const source = clientSource('sw');
  const kept = [source, ...files(), ...LANGS.map(offlinePage)].join('\n');
  const build = createHash('sha256').update(kept).digest('hex').slice(0, 12);
  return `const SHELL=${JSON.stringify({ build, files: files() })};${source}`;
}
