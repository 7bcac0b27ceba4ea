// Bundles what browsers run (src/web/client) into <target>/web/client: every file directly in client/ and in
// client/workers/ becomes one file named after its content, and manifest.json tells which.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src', 'web', 'client');

const scriptsIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));

/** Writes the bundles beside the compiled server in `target`; phones of 2020 understand them. */
export function bundleClient(target) {
  const folder = join(target, 'web', 'client');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { metafile } = buildSync({
    entryPoints: [...scriptsIn(source), ...scriptsIn(join(source, 'workers'))],
    absWorkingDir: root,
    outdir: folder,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
  });
  const outputs = Object.entries(metafile.outputs);
  const manifest = outputs.map(([file, { entryPoint }]) => [basename(entryPoint, '.ts'), basename(file)]);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(Object.fromEntries(manifest.sort())));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) bundleClient(join(root, 'dist'));
