import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { base, templates } from './pages.js';

// The Nu HTML checker refuses loopback addresses, so it is given the pages as files.
execFileSync('java', ['-version'], { stdio: 'ignore' });
const vnu = createRequire(import.meta.url)('vnu-jar');
const folder = mkdtempSync(join(tmpdir(), 'kabashoax-html-'));
const paths = [
  ...(await templates(base)),
  '/tidak-ada',
  '/en/tidak-ada',
  '/arsip?q=zzzzqqq',
  '/arsip?dari=besok',
  '/meja/masuk',
];
const files = new Map();
for (const [at, path] of paths.entries()) {
  const file = join(folder, `${at}.html`);
  writeFileSync(file, await (await fetch(base + path)).text());
  files.set(file, path);
}
const { stderr } = spawnSync('java', ['-jar', vnu, '--format', 'json', ...files.keys()], {
  encoding: 'utf8',
});
const messages = JSON.parse(stderr).messages;
for (const { url, type, message, lastLine, extract } of messages)
  console.log(`${files.get(url.replace('file:', ''))}:${lastLine} ${type}: ${message}\n    ${extract ?? ''}`);
console.log(`${paths.length} pages, ${messages.length} messages`);
rmSync(folder, { recursive: true });
process.exitCode = messages.length === 0 ? 0 : 1;
