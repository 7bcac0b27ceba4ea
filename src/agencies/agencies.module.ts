import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/index.js';
import { AuditModule } from '../audit/index.js';
import { CalendarModule } from '../calendar/index.js';
import { MailModule } from '../mail/index.js';
import { AgencyDirectoryModule } from './agency-directory.module.js';
import { Clarifications } from './clarifications.service.js';
import { Inquiries } from './inquiries.service.js';
import { InquiryFiles } from './inquiry-files.service.js';
import { InquiryLinks } from './inquiry-links.service.js';
import { InquiryMail } from './inquiry-mail.service.js';
import { InquiryReader } from './inquiry-reader.js';
import { InquiryWatch } from './inquiry-watch.service.js';
import { InquiryWork } from './inquiry-work.js';
import { InquiryLetterHandler } from './jobs/inquiry-letter.js';
import { MoreTime } from './more-time.service.js';
import { ReplyTime } from './reply-time.js';

@Module({
  imports: [AgencyDirectoryModule, AttachmentsModule, AuditModule, CalendarModule, MailModule],
  providers: [
    Clarifications,
    Inquiries,
    InquiryFiles,
    InquiryLinks,
    InquiryMail,
    InquiryReader,
    InquiryWatch,
    InquiryWork,
    MoreTime,
    ReplyTime,
    InquiryLetterHandler,
  ],
  exports: [
    AgencyDirectoryModule,
    Clarifications,
    Inquiries,
    InquiryFiles,
    InquiryReader,
    InquiryWatch,
    InquiryWork,
    MoreTime,
    InquiryLetterHandler,
  ],
})
export class AgenciesModule {}
