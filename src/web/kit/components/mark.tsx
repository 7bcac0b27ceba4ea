/** The fan of a lontar leaf with a tick, in a box of 40 by 40. */
export function MarkShape() {
  return (
    <g>
      <path d="M20 36 4 16a16 16 0 0 1 32 0Z" fill="#9b2c20" />
      <path d="M20 36 8 11M20 36 14 7M20 36V5M20 36 26 7M20 36 32 11" stroke="#f6e3b4" stroke-width="1.1" />
      <path
        d="m13 17 5.5 6L28 11"
        fill="none"
        stroke="#fff"
        stroke-width="3.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </g>
  );
}

/** One repeat of the woven band, 28 by 14; `turn` is an SVG transform of all of it. */
export function IkatPattern({ turn }: { turn?: string }) {
  return (
    <pattern id="ikat" width="28" height="14" patternUnits="userSpaceOnUse" patternTransform={turn}>
      <path d="M0 0h28v14H0z" fill="#9b2c20" />
      <path d="m14 1 6 6-6 6-6-6zM0 5l2 2-2 2zm28 0-2 2 2 2z" fill="#f6e3b4" />
      <path d="m14 4 3 3-3 3-3-3z" fill="#1a2550" />
      <path d="M5 6h2v2H5zm16 0h2v2h-2z" fill="#d99a2b" />
    </pattern>
  );
}
