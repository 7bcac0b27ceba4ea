import { Module } from '@nestjs/common';
import { AbuseModule } from '../../../abuse/index.js';
import { SubscriptionsModule } from '../../../subscriptions/index.js';
import { SubscriptionLinksController } from './links.controller.js';
import { SubscribeAsking } from './subscribe-asking.js';
import { SubscribeController } from './subscribe.controller.js';

/** Subscribing, and what the links of letters lead to. */
@Module({
  imports: [AbuseModule, SubscriptionsModule],
  controllers: [SubscribeController, SubscriptionLinksController],
  providers: [SubscribeAsking],
})
export class SubscriptionPagesModule {}
