import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { DeskFigures } from './desk-figures.service.js';
import { StatisticsService } from './statistics.service.js';

@Module({
  imports: [CalendarModule],
  providers: [DeskFigures, StatisticsService],
  exports: [DeskFigures, StatisticsService],
})
export class StatisticsModule {}
