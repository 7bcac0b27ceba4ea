import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLIENT_FOLDER } from './client-folder.js';

const FOLDER = '/aset/';

interface Bundles {
  /** File name by the name of its source. */
  files: ReadonlyMap<string, string>;
  /** Content by file name. */
  contents: ReadonlyMap<string, string>;
}

let read: Bundles | undefined;

/** What browsers run, read once and kept: a few kilobytes. Operator commands, which render no page, need no build of it. */
function bundles(): Bundles {
  return (read ??= readBundles());
}

function readBundles(): Bundles {
  const open = (name: string): string => readFileSync(join(CLIENT_FOLDER, name), 'utf8');
  const manifest: unknown = JSON.parse(open('manifest.json'));
  const entries = Object.entries(typeof manifest === 'object' && manifest !== null ? manifest : {});
  const files = entries.map(([name, file]: [string, unknown]) => [name, String(file)] as const);
  return { files: new Map(files), contents: new Map(files.map(([, file]) => [file, open(file)])) };
}

/** Address of the bundle made from `src/web/client/<name>.ts` or `workers/<name>.ts`; it changes with its content. */
export function clientPath(name: string): string {
  const file = bundles().files.get(name);
  if (file === undefined) throw new Error(`No client script is named ${name}`);
  return FOLDER + file;
}

/** The bundle with this file name; undefined when there is none. */
export const clientFile = (file: string): string | undefined => bundles().contents.get(file);

/** The bundle made from the source with this name. */
export const clientSource = (name: string): string => clientFile(clientPath(name).slice(FOLDER.length)) ?? '';
