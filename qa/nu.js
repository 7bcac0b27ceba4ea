import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Messages that are none, and why. */
const IGNORED = [
  {
    message: /^Attribute “href” without an explicit value/,
    why: 'the same address again; IE7 is not served',
  },
  {
    message: /violates Content Security Policy/,
    why: 'data are no script, and the checker does not know that the page and its scripts have one origin; a browser does',
  },
  {
    message: /^This document appears to be written in Indonesian/,
    why: 'an English page around what a resident has written',
  },
];

/**
 * What the Nu HTML checker says of so many named sources; prints it and gives how many messages there were. It refuses
 * loopback addresses, so it is given files.
 */
export function checked(sources) {
  execFileSync('java', ['-version'], { stdio: 'ignore' });
  const vnu = createRequire(import.meta.url)('vnu-jar');
  const folder = mkdtempSync(join(tmpdir(), 'kabashoax-html-'));
  const files = new Map();
  for (const [number, [name, source]] of [...sources].entries()) {
    const file = join(folder, `${number}.html`);
    writeFileSync(file, source);
    files.set(file, name);
  }
  const { stderr } = spawnSync('java', ['-jar', vnu, '--format', 'json', ...files.keys()], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  rmSync(folder, { recursive: true });
  const messages = JSON.parse(stderr).messages.filter(
    ({ message }) => !IGNORED.some((none) => none.message.test(message)),
  );
  for (const { url, type, message, lastLine, extract } of messages)
    console.log(
      `${files.get(url?.replace('file:', ''))}:${lastLine} ${type}: ${message}\n    ${extract ?? ''}`,
    );
  console.log(`${files.size} pages, ${messages.length} messages`);
  return messages.length;
}
