export { AppErrorFilter, type ErrorPages } from './app-error.filter.js';
export { createLogger, NestLogger, type Logger } from './logger.js';
export { rateLimits } from './rate-limits.js';
export { securityHeaders } from './security-headers.js';
export { createAdapter, prepareServer } from './server.js';
export { createValidationPipe } from './validation.js';
