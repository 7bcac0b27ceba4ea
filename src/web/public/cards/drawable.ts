/** Latin letters with every sign on them, figures, punctuation, currency: what the typefaces of the cards have. */
const MISSING = /[^\u0020-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\u20a0-\u20bf\u2122\u2212]+/gu;

/** A text without what the card could only draw as an empty box, such as emoji and other scripts. */
export const drawable = (text: string): string =>
  text.normalize('NFC').replace(MISSING, ' ').replace(/\s+/g, ' ').trim() || '…';
