import { Module } from '@nestjs/common';
import { IndexRebuild } from './rebuild/index-rebuild.js';
import { SearchIndex } from './search-index.js';

@Module({ providers: [SearchIndex, IndexRebuild], exports: [SearchIndex, IndexRebuild] })
export class SearchModule {}
