import { Module } from '@nestjs/common';
import { ArchiveModule } from '../archive/index.js';
import { FactFindingModule } from '../fact-finding/index.js';
import { MatchingModule } from '../matching/index.js';
import { PartnersModule } from '../partners/index.js';
import { QuestionsModule } from '../questions/index.js';
import { StatisticsModule } from '../statistics/index.js';
import { AccountPagesModule } from './account/account.module.js';
import { PageCacheModule } from './cache/page-cache.module.js';
import { DeskPagesModule } from './desk/desk.module.js';
import { ArchiveController } from './public/archive.controller.js';
import { AskPagesModule } from './public/ask.module.js';
import { CardPagesModule } from './public/cards/card-pages.module.js';
import { ClarificationModule } from './public/clarification.module.js';
import { ClientController } from './public/client.controller.js';
import { FeedsController } from './public/feeds/feeds.controller.js';
import { CorrectionsController } from './public/corrections.controller.js';
import { DataPagesModule } from './public/open-data/data-pages.module.js';
import { EmbedModule } from './public/embed/embed.module.js';
import { FilesController } from './public/files.controller.js';
import { HomeController } from './public/home.controller.js';
import { InstalledModule } from './public/installed/installed.module.js';
import { LiteracyController } from './public/literacy/literacy.controller.js';
import { PublicationModule } from './public/answer/publication.module.js';
import { ProofPagesModule } from './public/proof/proof-pages.module.js';
import { PublicPartnersController } from './public/partners.controller.js';
import { ServiceFacts } from './public/service-facts.js';
import { StatisticsController } from './public/statistics/statistics.controller.js';
import { SubscriptionPagesModule } from './public/subscriptions/subscription-pages.module.js';
import { TextsController } from './public/texts.controller.js';
import { TicketPagesModule } from './public/ticket.module.js';

/** Every page of the portal. Pages hold no rule; they ask the rooms. */
@Module({
  imports: [
    ArchiveModule,
    FactFindingModule,
    MatchingModule,
    PartnersModule,
    QuestionsModule,
    StatisticsModule,
    AskPagesModule,
    TicketPagesModule,
    InstalledModule,
    SubscriptionPagesModule,
    ClarificationModule,
    CardPagesModule,
    DataPagesModule,
    EmbedModule,
    AccountPagesModule,
    PageCacheModule,
    ProofPagesModule,
    PublicationModule,
    DeskPagesModule,
  ],
  controllers: [
    HomeController,
    ArchiveController,
    LiteracyController,
    StatisticsController,
    CorrectionsController,
    TextsController,
    PublicPartnersController,
    FeedsController,
    FilesController,
    ClientController,
  ],
  providers: [ServiceFacts],
})
export class WebModule {}
