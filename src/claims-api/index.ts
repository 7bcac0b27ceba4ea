export { ClaimsApiModule } from './claims-api.module.js';
