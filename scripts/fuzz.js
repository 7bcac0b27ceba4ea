// `npm run fuzz -- --requests 10000 --seed 1 [--portals 2] [--form /tanya …]`: sends so many mutated requests to every
// form that strangers can send, and to every address that is looked up, of portals of its own (each takes its share of
// the forms); fails where one answers 5xx, or where what was typed is neither on the page that comes back nor stored.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    portals: { type: 'string', default: '1' },
    form: { type: 'string', multiple: true, default: [] },
  },
});
const portals = Number(values.portals);
const plan = { requests: Number(values.requests), seed: Number(values.seed), forms: values.form, portals };
const long = ['--testMatch', '**/test/long/fuzz.ts', '--testTimeout', String(12 * 3_600_000)];

const run = (portal) =>
  new Promise((resolve) => {
    const jest = spawn('npx', ['--no-install', 'jest', '--ci', '--runInBand', ...long], {
      stdio: 'inherit',
      env: {
        ...process.env,
        NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
        KABASHOAX_FUZZ: JSON.stringify({ ...plan, portal }),
      },
    });
    jest.once('exit', (code) => resolve(code ?? 1));
  });

const codes = await Promise.all(Array.from({ length: portals }, (_, portal) => run(portal)));
process.exitCode = Math.max(...codes);
