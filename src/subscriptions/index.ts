export { SubscriptionsModule } from './subscriptions.module.js';
export { Subscribing, type Offer } from './subscribing.js';
export { SubscriptionsSweep } from './subscriptions-sweep.js';
export { subscriptionCounts } from './subscription-counts.js';
export { AnnounceHandler } from './jobs/announce.js';
export { SubscriptionConfirmHandler } from './jobs/confirm.js';
export { SubscriptionLetterHandler } from './jobs/letter.js';
export type { PushTarget } from './push/target.js';
export {
  RHYTHMS,
  SUBSCRIPTION_COMPLAINTS,
  type Rhythm,
  type SubscriptionComplaint,
  type TypedWish,
  type Wish,
} from './wish.js';
