import { Module } from '@nestjs/common';
import { ArchiveModule } from '../archive/index.js';
import { AuditModule } from '../audit/index.js';
import { MailModule } from '../mail/index.js';
import { AnnounceHandler } from './jobs/announce.js';
import { SubscriptionConfirmHandler } from './jobs/confirm.js';
import { SubscriptionLetterHandler } from './jobs/letter.js';
import { SubscriptionLetters } from './letters.service.js';
import { SubscriptionNews } from './news.service.js';
import { PushSender } from './push/push-sender.js';
import { PushSubscriptions } from './push/push-subscriptions.service.js';
import { Vapid } from './push/vapid.js';
import { SubscriptionRequests } from './requests.service.js';
import { Subscribing } from './subscribing.js';
import { SubscriptionLinks } from './subscription-links.js';
import { Subscriptions } from './subscriptions.service.js';
import { SubscriptionsSweep } from './subscriptions-sweep.js';
import { Telling } from './telling.service.js';
import { Vault } from './vault.js';

@Module({
  imports: [ArchiveModule, AuditModule, MailModule],
  providers: [
    ...[Vault, SubscriptionLinks, Subscriptions, SubscriptionRequests, SubscriptionNews, SubscriptionLetters],
    ...[PushSender, PushSubscriptions, Vapid, Telling, Subscribing, SubscriptionsSweep],
    ...[AnnounceHandler, SubscriptionConfirmHandler, SubscriptionLetterHandler],
  ],
  exports: [
    Subscribing,
    SubscriptionsSweep,
    AnnounceHandler,
    SubscriptionConfirmHandler,
    SubscriptionLetterHandler,
  ],
})
export class SubscriptionsModule {}
