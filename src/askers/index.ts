export { AskersModule } from './askers.module.js';
export { AskersService } from './askers.service.js';
export { AskersPurgeHandler } from './jobs/askers-purge.js';
export { CONTACT_CHANNELS, type AskerContact, type ContactChannel } from './contact.js';
