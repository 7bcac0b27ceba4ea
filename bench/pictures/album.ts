import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Question } from '../eval/data-set.js';
import { STYLES } from './draw.js';

/** A drawn forward. */
export interface Page {
  style: string;
  picture: Buffer;
  question: Question;
}

const CONTENTS = 'isi.json';

interface Entry {
  file: string;
  style: string;
  text: string;
  answers: string[];
}

/** The pictures of a folder; an empty one is filled first, each forward in one style, as it is after passing through a chat. */
export async function album(folder: string, questions: readonly Question[]): Promise<Page[]> {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length === 0) await fill(folder, questions);
  if (!existsSync(join(folder, CONTENTS))) throw new Error(`${folder} is not empty and holds no ${CONTENTS}`);
  const contents: unknown = JSON.parse(readFileSync(join(folder, CONTENTS), 'utf8'));
  if (!Array.isArray(contents)) throw new Error(`${CONTENTS} must hold a list`);
  return contents.filter(isEntry).map(({ file, style, text, answers }) => {
    const question = { text, answers: new Set(answers) };
    return { style, picture: readFileSync(join(folder, file)), question };
  });
}

async function fill(folder: string, questions: readonly Question[]): Promise<void> {
  const entries: Entry[] = [];
  for (const [at, { text, answers }] of questions.entries()) {
    const style = STYLES[at % STYLES.length];
    if (!style) continue;
    const file = `${String(at).padStart(4, '0')}-${style.name}.jpg`;
    writeFileSync(join(folder, file), await passedOn(await style.draw(text, at)));
    entries.push({ file, style: style.name, text, answers: [...answers] });
  }
  writeFileSync(join(folder, CONTENTS), JSON.stringify(entries, null, 1));
}

/** What a chat application leaves of a picture: at most 1,600 pixels, hard pressed. */
const passedOn = (picture: Buffer): Promise<Buffer> =>
  sharp(picture)
    .resize({ width: 1_600, height: 1_600, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 60 })
    .toBuffer();

const isEntry = (row: unknown): row is Entry =>
  typeof row === 'object' &&
  row !== null &&
  'file' in row &&
  'style' in row &&
  'text' in row &&
  'answers' in row;
