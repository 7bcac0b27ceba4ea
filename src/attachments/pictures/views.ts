/** A part of a picture, in shares of its width and height. */
export interface Region {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const WHOLE: Region = { left: 0, top: 0, right: 1, bottom: 1 };
const centre = (share: number): Region => {
  const cut = (1 - share) / 2;
  return { left: cut, top: cut, right: 1 - cut, bottom: 1 - cut };
};
const without = (sides: Partial<Record<keyof Region, number>>): Region => ({
  left: sides.left ?? 0,
  top: sides.top ?? 0,
  right: 1 - (sides.right ?? 0),
  bottom: 1 - (sides.bottom ?? 0),
});

const BANDS = [0.04, 0.08, 0.12, 0.16, 0.2];
const SIDES = [0.05, 0.1];

/**
 * What is looked at of every picture, the whole first. A copy that was cropped resembles a part of the original; of
 * one that got a caption or a bar, a part resembles the original. A print tells pictures apart that are shifted by a
 * twentieth, hence the small steps. The order is that of the columns of `picture_prints`.
 */
export const VIEWS: readonly Region[] = [
  WHOLE,
  ...[0.96, 0.92, 0.88, 0.84, 0.8, 0.75, 0.7].map(centre),
  ...BANDS.map((top) => without({ top })),
  ...BANDS.map((bottom) => without({ bottom })),
  ...BANDS.map((cut) => without({ top: cut, bottom: cut })),
  ...SIDES.map((left) => without({ left })),
  ...SIDES.map((right) => without({ right })),
  ...SIDES.map((cut) => without({ left: cut, top: cut })),
  ...SIDES.map((cut) => without({ right: cut, bottom: cut })),
];
