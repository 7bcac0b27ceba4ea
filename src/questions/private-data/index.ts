export { findPrivateData } from './find.js';
export type { PrivateKind } from './kinds.js';
export { maskPrivateData } from './mask.js';
export { unpublishable } from './publishable.js';
