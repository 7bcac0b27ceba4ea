// `npm run fuzz -- --requests 10000 --seed 1 [--form /tanya …]`: posts so many mutated requests to every public form of a
// portal of its own; fails where one answers 5xx, or where what was typed is neither on the page that comes back nor stored.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    form: { type: 'string', multiple: true, default: [] },
  },
});
const plan = { requests: Number(values.requests), seed: Number(values.seed), forms: values.form };
const long = ['--testMatch', '**/test/long/fuzz.ts', '--testTimeout', String(12 * 3_600_000)];
const { status } = spawnSync('npx', ['--no-install', 'jest', '--ci', '--runInBand', ...long], {
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
    KABASHOAX_FUZZ: JSON.stringify(plan),
  },
});
process.exitCode = status ?? 1;
