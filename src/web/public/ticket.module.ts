import { Module } from '@nestjs/common';
import { AbuseModule } from '../../abuse/index.js';
import { AttachmentsModule } from '../../attachments/index.js';
import { FactFindingModule } from '../../fact-finding/index.js';
import { MatchingModule } from '../../matching/index.js';
import { QuestionsModule } from '../../questions/index.js';
import { AskPagesModule } from './ask.module.js';
import { EchoCookie } from './echo-cookie.js';
import { EchoController } from './echo.controller.js';
import { SameCaseController } from './same-case.controller.js';
import { TicketPages } from './ticket-pages.js';
import { TicketPictures } from './ticket-pictures.js';
import { TicketReplyController } from './ticket-reply.controller.js';
import { TicketController } from './ticket.controller.js';
import { WhatIsKnown } from './what-is-known.js';

/** Following a question, and "I received this too". */
@Module({
  imports: [
    AbuseModule,
    AskPagesModule,
    AttachmentsModule,
    FactFindingModule,
    MatchingModule,
    QuestionsModule,
  ],
  controllers: [TicketController, TicketReplyController, EchoController, SameCaseController],
  providers: [EchoCookie, TicketPages, TicketPictures, WhatIsKnown],
})
export class TicketPagesModule {}
