import type { Words } from '../index.js';

export const pictures: Words['pictures'] = {
  alt: (n, of) => `Picture ${n} of ${of} that the asker sent. Open it to see it in full.`,
};
