// Draws the icons of the installed portal from its mark: `node scripts/draw-icons.js`. The pictures are committed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const folder = join(import.meta.dirname, '..', 'src', 'web', 'client', 'icons');
const paths = readFileSync(join(folder, 'mark.svg'), 'utf8').replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');

/** The mark on cotton, above a woven band; `scale` is the mark's part of the width, `corner` the radius in 40ths. */
const icon = (scale, corner) => `
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">
    <defs>
      <clipPath id="edge"><rect width="40" height="40" rx="${corner}"/></clipPath>
      <pattern id="ikat" width="8" height="4" patternUnits="userSpaceOnUse" y="36">
        <path d="M0 0h8v4H0z" fill="#9b2c20"/>
        <path d="m4 .3 1.7 1.7L4 3.7 2.3 2zM0 1.2l.8.8-.8.8zm8 0-.8.8.8.8z" fill="#f6e3b4"/>
      </pattern>
    </defs>
    <g clip-path="url(#edge)">
      <path d="M0 0h40v40H0z" fill="#fbf7ef"/>
      <path d="M0 36h40v4H0z" fill="url(#ikat)"/>
      <g transform="translate(${20 - 20 * scale} ${18 - 18 * scale}) scale(${scale})">${paths}</g>
    </g>
  </svg>`;

/** A mask may cut everything outside a circle of 80 % of the width away. */
const ICONS = [
  { name: 'icon-192', size: 192, scale: 0.78, corner: 8 },
  { name: 'icon-512', size: 512, scale: 0.78, corner: 8 },
  { name: 'icon-maskable', size: 512, scale: 0.64, corner: 0 },
];

for (const { name, size, scale, corner } of ICONS) {
  await sharp(Buffer.from(icon(scale, corner)), { density: (72 * size) / 40 })
    .resize(size, size)
    .png({ palette: true, colours: 64, effort: 10 })
    .toFile(join(folder, `${name}.png`));
}
