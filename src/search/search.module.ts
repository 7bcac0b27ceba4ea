import { Module } from '@nestjs/common';
import { IndexRebuild } from './rebuild/index-rebuild.js';
import { SearchMisses } from './query/misses.js';
import { SearchIndex } from './search-index.js';

@Module({
  providers: [SearchIndex, SearchMisses, IndexRebuild],
  exports: [SearchIndex, SearchMisses, IndexRebuild],
})
export class SearchModule {}
