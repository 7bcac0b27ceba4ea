export { findPrivateData } from './find.js';
export { PRIVATE_KINDS, type PrivateKind, type PrivateSpan } from './kinds.js';
export { maskPrivateData } from './mask.js';
export { unpublishable } from './publishable.js';
