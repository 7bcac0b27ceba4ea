import { Controller, Get, Header } from '@nestjs/common';
import { PageLang } from '../../kit/index.js';
import type { Lang } from '../../words/index.js';
import { manifest } from './manifest.js';
import { offlinePage } from './offline.page.js';
import { serviceWorker } from './service-worker.js';

const MANIFEST = 'application/manifest+json; charset=utf-8';
const HOUR = 'public, max-age=3600';

/** What makes the portal an app on a phone's home screen that opens without a connection. */
@Controller()
export class InstalledController {
  @Get('manifest.webmanifest')
  @Header('content-type', MANIFEST)
  @Header('cache-control', HOUR)
  indonesian(): string {
    return JSON.stringify(manifest('id'));
  }

  @Get('manifest.en.webmanifest')
  @Header('content-type', MANIFEST)
  @Header('cache-control', HOUR)
  english(): string {
    return JSON.stringify(manifest('en'));
  }

  /** Asked for anew each time: a service worker that a cache holds back could not be mended. */
  @Get('sw.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', 'no-cache')
  worker(): string {
    return serviceWorker();
  }

  @Get('luring')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', HOUR)
  offline(@PageLang() lang: Lang): string {
    return offlinePage(lang);
  }
}
