import { access, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { EveryAnswer } from './archive/index.js';
import { AppError } from './common/index.js';
import { createLogger } from './common/http/index.js';
import { AppConfig, publicUrl } from './config/index.js';
import type { House } from './house.js';
import { createHttpApp } from './http-app.js';
import { DataDump } from './open-data/index.js';
import { SiteCopy, type CopySummary } from './web/index.js';

/** Tells a copy from a folder with something else in it. */
const MARK = 'salinan.json';

/**
 * Writes everything that the public reads as files that any web server can serve. The portal itself is asked, on a port
 * of this machine, so the copy says what the portal says. The folder changes at once and whole, or not at all.
 */
export async function exportSite(house: House, folder: string): Promise<CopySummary> {
  await refuseForeign(folder);
  const draft = `${folder}.sebagian`;
  await rm(draft, { recursive: true, force: true });
  const summary = await copyInto(draft, house);
  const old = `${folder}.lama`;
  await rm(old, { recursive: true, force: true });
  if (await exists(folder)) await rename(folder, old);
  await rename(draft, folder);
  await rm(old, { recursive: true, force: true });
  return summary;
}

async function copyInto(folder: string, house: House): Promise<CopySummary> {
  const site = publicUrl(house.config);
  const config = Object.assign(new AppConfig(), house.config, {
    ...{ PUBLIC_URL: site, KABASHOAX_RATE_LIMITS: 'off', PAGE_CACHE_MB: 0 },
  });
  const app = await createHttpApp({ ...house, config }, createLogger('error', 'stderr'), { jobs: false });
  try {
    // Made for the copy: nothing in it is older than its pages, and none is being made anew while it is copied.
    await app.get(DataSource).transaction((tx) => app.get(DataDump, { strict: false }).make(tx));
    await app.listen(0, '127.0.0.1');
    const every = app.get(EveryAnswer, { strict: false });
    const [answers, withdrawn] = await Promise.all([every.visible(), every.withdrawn()]);
    const source = { portal: await app.getUrl(), publicUrl: site, answers, withdrawn };
    return await new SiteCopy(source, folder).make();
  } finally {
    await app.close();
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Only a copy is replaced by a copy. */
async function refuseForeign(folder: string): Promise<void> {
  if (!(await exists(folder)) || (await exists(join(folder, MARK)))) return;
  if ((await readdir(folder)).length === 0) return;
  const message = `Folder ${folder} berisi hal lain. Sebutkan folder baru, folder kosong, atau salinan sebelumnya.`;
  throw new AppError('conflict', 'export.folder', message);
}
