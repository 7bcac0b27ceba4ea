// Makes what browsers fetch from src/web/client into <target>/web/client: every script directly in client/ and in
// client/workers/ becomes one file, every icon is copied, each named after its content; manifest.json tells which.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src', 'web', 'client');

const scriptsIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));

/** Copies the icons; gives the name of each with the file's. */
function copyIcons(folder) {
  const icons = join(source, 'icons');
  return readdirSync(icons)
    .filter((name) => name.endsWith('.png'))
    .map((name) => {
      const hash = createHash('sha256')
        .update(readFileSync(join(icons, name)))
        .digest('hex')
        .slice(0, 8);
      const file = name.replace('.png', `-${hash.toUpperCase()}.png`);
      cpSync(join(icons, name), join(folder, file));
      return [basename(name, '.png'), file];
    });
}

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
  const scripts = outputs.map(([file, { entryPoint }]) => [basename(entryPoint, '.ts'), basename(file)]);
  const manifest = Object.fromEntries([...scripts, ...copyIcons(folder)].sort());
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

// Called as a program: for dist/, or for the folder of another build.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  bundleClient(process.argv[2] ?? join(root, 'dist'));
