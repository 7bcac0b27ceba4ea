import { fold, linksIn } from '../../search/index.js';
import { writeOut } from './chat-words.js';
import { unwrap } from './wrapper.js';

/** A forward reduced to what it claims. What the asker wrote is kept elsewhere, as it was. */
export interface Forward {
  text: string;
  /** Web addresses in canonical form: a signal of their own. */
  links: string[];
}

/** The rules in order; each takes folded text and hands it on. */
const RULES: readonly ((text: string) => string)[] = [
  withoutLinks,
  withoutChatHeaders,
  withoutEmoji,
  withoutPhoneNumbers,
  withoutRepeats,
  unwrap,
  writeOut,
  withOneSpace,
];

/** A forward as it came, reduced to what it claims; equal claims passed on differently come out alike. */
export function normalise(raw: string): Forward {
  return { text: RULES.reduce((text, rule) => rule(text), fold(raw)), links: linksIn(raw) };
}

export function withoutLinks(text: string): string {
  return text.replace(/\b(?:https?:\/\/|www\.)\S+/g, ' ');
}

/** Marks that chat programs put before a line: quoting, time and sender of a copied message. */
export function withoutChatHeaders(text: string): string {
  return text
    .replace(/^[ \t]*(?:>|\||»)+[ \t]*/gm, '')
    .replace(
      /^\[?\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?,? \d{1,2}[:.]\d{2}(?::\d{2})?(?: [ap]m)?\]?(?: -)? [^:\n]{1,40}: ?/gm,
      '',
    );
}

export function withoutEmoji(text: string): string {
  return text.replace(
    /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20e3\ufe0f]/gu,
    ' ',
  );
}

/** Phone numbers change from copy to copy; shorter numbers (years, amounts, dates) stay. */
export function withoutPhoneNumbers(text: string): string {
  return text.replace(/(?<![\d.])(?:\+?62|0)[ \-.]?8\d{1,3}[ \-.]?\d{3,4}[ \-.]?\d{2,5}(?!\d)/g, ' ');
}

/** `!!!!` is `!`, `gratisssss` is `gratis`: a letter three times over is one, a mark twice over is one. */
export function withoutRepeats(text: string): string {
  return text.replace(/(\p{L})\1{2,}/gu, '$1').replace(/([^\p{L}\p{N}\s])(?:\s*\1)+/gu, '$1');
}

export function withOneSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
