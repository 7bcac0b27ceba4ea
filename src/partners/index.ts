export { PartnersModule } from './partners.module.js';
export { PartnersService } from './partners.service.js';
export { PartnerArticles, type PartnerArticle } from './articles.service.js';
export { ReadFeedHandler } from './jobs/read-feed.js';
export { ReadFeedsHandler } from './jobs/read-feeds.js';
export type { Partner, PartnerInput, PublicPartner } from './partner.js';
