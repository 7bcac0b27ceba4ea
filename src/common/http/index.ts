export { AppErrorFilter, type ErrorPages } from './app-error.filter.js';
export { compressed, compression, encodingFor, ENCODINGS, takesGzip, type Encoding } from './compression.js';
export { conditionalReads, entityTag, isUnchanged, lastModified, OF_THE_BODY } from './conditional.js';
export { openReads } from './open-reads.js';
export { createLogger, NestLogger, type Logger } from './logger.js';
export { rateLimitFields, rateLimits } from './rate-limits.js';
export { securityHeaders } from './security-headers.js';
export { createAdapter, prepareServer } from './server.js';
export {
  takeOneUpload,
  TAKES_UPLOADS,
  UPLOAD_BYTES_MAX,
  UPLOAD_FILES_MAX,
  uploadedFiles,
  uploadRefusals,
  type UploadedFile,
} from './uploads/index.js';
export { createValidationPipe } from './validation.js';
