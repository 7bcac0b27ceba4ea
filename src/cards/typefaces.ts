import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';

const require = createRequire(import.meta.url);

/** The families of a picture, with the weights that there are. They come with the packages; nothing is fetched. */
const FAMILIES = [
  { name: 'Source Serif 4', file: 'source-serif-4', weights: [700] },
  { name: 'Source Sans 3', file: 'source-sans-3', weights: [400, 600, 900] },
] as const;

/** Between them every letter of the languages of Indonesia and of Western Europe. */
const SUBSETS = ['latin', 'latin-ext'] as const;

/** Every typeface, ready for the drawer. */
export const typefaces = () =>
  FAMILIES.flatMap(({ name, file, weights }) => {
    const folder = join(dirname(require.resolve(`@fontsource/${file}/package.json`)), 'files');
    return weights.flatMap((weight) =>
      SUBSETS.map((subset) => ({
        name,
        weight,
        style: 'normal' as const,
        data: readFileSync(join(folder, `${file}-${subset}-${weight}-normal.woff`)),
      })),
    );
  });
