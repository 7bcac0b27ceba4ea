import { Module } from '@nestjs/common';
import { AbuseModule } from '../../abuse/index.js';
import { AgenciesModule } from '../../agencies/index.js';
import { FactFindingModule } from '../../fact-finding/index.js';
import { ClarificationController } from './clarification.controller.js';
import { ClarificationPages } from './clarification-pages.js';

/** Where agencies answer through their links. */
@Module({
  imports: [AbuseModule, AgenciesModule, FactFindingModule],
  controllers: [ClarificationController],
  providers: [ClarificationPages],
})
export class ClarificationModule {}
