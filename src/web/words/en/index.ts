export { textParts, texts } from './about.js';
export { archive } from './archive.js';
export { ask } from './ask.js';
export { common } from './common.js';
export { desk } from './desk.js';
export { pages } from './pages.js';
export { staff } from './staff.js';
export { ticket } from './ticket.js';
