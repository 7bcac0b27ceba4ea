import { Module } from '@nestjs/common';
import { MailModule } from '../mail/index.js';
import { TellStaffHandler } from './jobs/tell-staff.js';

/** Letters about accounts; only where jobs are run. */
@Module({ imports: [MailModule], providers: [TellStaffHandler], exports: [TellStaffHandler] })
export class StaffMailModule {}
