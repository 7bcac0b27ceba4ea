import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transformFileSync } from '@swc/core';
import jestConfig from '../../jest.config.js';
import { bundleClient } from '../../scripts/bundle-client.js';

const root = join(import.meta.dirname, '..', '..');
/** Runs in browsers; it is bundled, not compiled. */
const CLIENT = join(root, 'src', 'web', 'client');
const [[, [, swcOptions]]] = Object.entries(jestConfig.transform);

/** Compiles src/ into a folder of this run beside dist/ in a second, so that specs can start real processes. */
export function compileForRun() {
  removeLeftOvers();
  const target = join(root, `.test-build-${process.pid}`);
  for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
    const source = join(entry.parentPath, entry.name);
    if (!entry.isFile() || /\.spec\.tsx?$/.test(entry.name) || source.startsWith(CLIENT)) continue;
    compileFile(source, join(target, relative(join(root, 'src'), source)));
  }
  bundleClient(target);
  return target;
}

function compileFile(source, target) {
  mkdirSync(dirname(target), { recursive: true });
  if (!/\.tsx?$/.test(source)) return cpSync(source, target);
  const { code } = transformFileSync(source, { ...swcOptions, swcrc: false, sourceMaps: 'inline' });
  writeFileSync(target.replace(/\.tsx?$/, '.js'), code);
}

/** Folders of runs that were killed. */
function removeLeftOvers() {
  for (const name of readdirSync(root)) {
    const pid = Number(/^\.test-build-(\d+)$/.exec(name)?.[1]);
    if (pid && !isAlive(pid)) rmSync(join(root, name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
