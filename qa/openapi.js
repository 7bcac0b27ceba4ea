import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { base } from './pages.js';

// Redocly's rules on the description of the API that a running portal gives; what is switched off stands in redocly.yaml.
const cli = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'kabashoax-openapi-'));
const file = join(folder, 'openapi.json');
const document = await (await fetch(`${base}/api/openapi.json`)).json();
writeFileSync(file, JSON.stringify(document, null, 2));
const rules = join(dirname(import.meta.filename), 'redocly.yaml');
const { status } = spawnSync(process.execPath, [cli, 'lint', '--config', rules, file], {
  cwd: folder,
  stdio: 'inherit',
  env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
});
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;
