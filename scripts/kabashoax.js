// `npm run kabashoax -- <command>`: builds when the program is missing or older than its source, then runs it here,
// so that signals and the exit code are the command's own.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');
const program = join(root, 'dist', 'cli.js');

function newest(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Math.max(...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}

function isStale() {
  if (!existsSync(source)) return false;
  return !existsSync(program) || newest(source) > newest(join(root, 'dist'));
}

if (isStale()) {
  // The command's own output stays clean: what the compiler says goes to standard error.
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const settings = { cwd: root, stdio: ['ignore', 2, 2] };
  const built = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.json'], settings);
  if (built.status !== 0) process.exit(1);
}

await import(program);
