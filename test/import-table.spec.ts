import { spawnSync } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile, copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Cruises a small tree of its own under the real table. */
async function cruise(files: Record<string, string>): Promise<{ status: number | null; output: string }> {
  const folder = await mkdtemp(join(root, '.test-build-imports-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'tsconfig.check.json'])
      await copyFile(join(root, file), join(folder, file));
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
    const words = [cruiser, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
    return { status, output: stdout + stderr };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const SOUND = {
  'src/askers/index.ts': `export { contact } from './contact.js';\n`,
  'src/askers/contact.ts': `export const contact = 1;\n`,
  'src/web/index.ts': `export const page = 1;\n`,
};

describe('the import table', () => {
  it('lets a sound tree pass', async () => {
    expect(await cruise(SOUND)).toMatchObject({ status: 0 });
  });

  it.each([
    [
      'web reaching for who asked',
      'room-web',
      { 'src/web/index.ts': `export { contact } from '../askers/index.js';\n` },
    ],
    [
      'a room entered by the window',
      'front-door',
      { 'src/notifications/index.ts': `export { contact } from '../askers/contact.js';\n` },
    ],
    [
      'a folder without a row',
      'unknown-room',
      { 'src/misc/index.ts': `export { page } from '../web/index.js';\n` },
    ],
    [
      'a circle',
      'no-cycles',
      {
        'src/web/index.ts': `export { a } from './a.js';\nexport const page = 1;\n`,
        'src/web/a.ts': `import { page } from './index.js';\nexport const a = page;\n`,
      },
    ],
  ])('catches %s', async (_what, rule, files) => {
    const { status, output } = await cruise({ ...SOUND, ...files });
    expect(output).toContain(rule);
    expect(status).not.toBe(0);
  });
});
