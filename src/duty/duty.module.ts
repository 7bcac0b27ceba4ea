import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CalendarModule } from '../calendar/index.js';
import { MailModule } from '../mail/index.js';
import { NoticesModule } from '../notices/index.js';
import { Digests } from './digests.service.js';
import { DutyWatch } from './duty-watch.service.js';
import { DutyDigestHandler } from './jobs/duty-digest.js';
import { DutyDigestsHandler } from './jobs/duty-digests.js';
import { DutyWatchHandler } from './jobs/duty-watch.js';
import { Roster } from './roster.service.js';

@Module({
  imports: [AuditModule, CalendarModule, MailModule, NoticesModule],
  providers: [Digests, DutyWatch, Roster, DutyDigestHandler, DutyDigestsHandler, DutyWatchHandler],
  exports: [Roster, DutyDigestHandler, DutyDigestsHandler, DutyWatchHandler],
})
export class DutyModule {}
