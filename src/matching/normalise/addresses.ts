import { linksIn } from '../../search/index.js';

/** The web addresses in a text, each once and in one spelling, whole again as a document carries them. */
export const addressesIn = (text: string): string[] => linksIn(text).map((link) => `https://${link}`);
