import { Module } from '@nestjs/common';
import { WorkingTime } from './working-time.js';

@Module({ providers: [WorkingTime], exports: [WorkingTime] })
export class CalendarModule {}
