import { Module } from '@nestjs/common';
import { AbuseModule } from '../abuse/index.js';
import { ArchiveModule } from '../archive/index.js';
import { AuditModule } from '../audit/index.js';
import { NoticesModule } from '../notices/index.js';
import { QuestionsModule } from '../questions/index.js';
import { Feedback, FeedbackSweep } from './feedback.service.js';
import { ObjectionDesk } from './objection-desk.service.js';
import { ObjectionBook, Objections } from './objections.service.js';

@Module({
  imports: [AbuseModule, ArchiveModule, AuditModule, NoticesModule, QuestionsModule],
  providers: [Feedback, FeedbackSweep, ObjectionBook, ObjectionDesk, Objections],
  exports: [Feedback, FeedbackSweep, ObjectionDesk, Objections],
})
export class ReadersModule {}
