import { Module } from '@nestjs/common';
import { ChangeLine } from './change-line.js';
import { PageCache } from './page-cache.js';

/** Public pages kept in memory; http-app.ts puts it first and last in the way of every request. */
@Module({ providers: [ChangeLine, PageCache] })
export class PageCacheModule {}
