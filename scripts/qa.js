// `npm run qa -- html pa11y static lighthouse`: runs outside checkers (qa/package.json) over a portal of its own that has
// something of every kind on its public pages. Wants `npm ci --prefix qa` once.
import { spawnSync } from 'node:child_process';

const checks = process.argv.slice(2);
if (checks.length === 0) throw new Error('Name a command of qa/package.json, for instance html.');
const long = ['--testMatch', '**/test/long/checked-pages.ts', '--testTimeout', String(4 * 3_600_000)];
const { status } = spawnSync('npx', ['--no-install', 'jest', '--ci', '--runInBand', ...long], {
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
    KABASHOAX_QA: JSON.stringify(checks),
  },
});
process.exitCode = status ?? 1;
