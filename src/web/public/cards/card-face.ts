import type { AnswerVerdict } from '../../../archive/index.js';

/** Everything a card says, in words; what is equal looks equal. */
export interface CardFace {
  /** Null: there is nothing left to judge. */
  verdict: AnswerVerdict | null;
  /** The verdict as it is read without colour and sign. */
  word: string;
  /** The warning that stands before the verdict. */
  scam: string | null;
  title: string;
  /** Who checked it and when, in one line or two. */
  byline: readonly string[];
  brand: { name: string; tagline: string };
  /** Who checked it instead of the city: such a card is not dressed in the city's colours. */
  other: { label: string; name: string } | null;
  /** Says across the card that it does not hold, or was never meant. */
  stamp: { word: string; note: string } | null;
  /** Modules of the QR code, row by row; true is dark. */
  qr: readonly (readonly boolean[])[];
  /** What the QR code is for. */
  hint: string;
  /** Where to look without a camera, as it is typed: the host, and the path if there is one. */
  address: readonly string[];
  /** What proves the card, in groups of four. */
  code: readonly string[];
}

export const CARD_SHAPES = ['wide', 'square'] as const;
export type CardShape = (typeof CARD_SHAPES)[number];

/** Pixels. The wide one is what chats and networks show for a link, the square one is for a status. */
export const CARD_SIZES: Readonly<Record<CardShape, { width: number; height: number }>> = {
  wide: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
};
