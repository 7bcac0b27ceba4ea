import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { DeskFigures } from './desk-figures.service.js';

@Module({ imports: [CalendarModule], providers: [DeskFigures], exports: [DeskFigures] })
export class StatisticsModule {}
