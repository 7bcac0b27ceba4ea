import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RejectsFile } from './archive-rejects.js';

describe('the file of rejected rows', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kabashoax-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('lies beside the imported file, and is not there when nothing was rejected', async () => {
    const rejects = await RejectsFile.near(join(folder, 'arsip.csv'));
    expect(existsSync(rejects.path)).toBe(false);
    await rejects.add({ line: 3, reason: 'title: wajib diisi', row: {} });
    await rejects.close();
    expect(readFileSync(join(folder, 'arsip.csv.rejects.jsonl'), 'utf8')).toContain('"line":3');
  });

  it('lies in the working folder when the place of the imported file takes no file', async () => {
    const rejects = await RejectsFile.near('/dev/null/arsip.csv', ['/dev/null', folder]);
    expect(rejects.path).toBe(join(folder, 'arsip.csv.rejects.jsonl'));
    await expect(RejectsFile.near('/dev/null/arsip.csv', [])).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});
