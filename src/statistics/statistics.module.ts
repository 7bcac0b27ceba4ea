import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { DemandService } from './demand.service.js';
import { DeskFigures } from './desk-figures.service.js';
import { StatisticsService } from './statistics.service.js';

@Module({
  imports: [CalendarModule],
  providers: [DemandService, DeskFigures, StatisticsService],
  exports: [DemandService, DeskFigures, StatisticsService],
})
export class StatisticsModule {}
