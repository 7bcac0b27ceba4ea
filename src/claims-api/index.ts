export { ClaimsApiModule } from './claims-api.module.js';
export { withPlainColon } from './claims.controller.js';
