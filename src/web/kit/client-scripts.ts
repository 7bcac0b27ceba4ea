import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { CLIENT_FOLDER } from './client-folder.js';

const FOLDER = '/aset/';
const TYPES: Record<string, string> = { '.js': 'text/javascript; charset=utf-8', '.png': 'image/png' };

/** Something that browsers fetch by a name that tells its content. */
export interface ClientFile {
  type: string;
  bytes: Buffer;
}

interface Bundles {
  /** File name by the name of its source. */
  names: ReadonlyMap<string, string>;
  files: ReadonlyMap<string, ClientFile>;
}

let read: Bundles | undefined;

/** Read once and kept: a few kilobytes. Operator commands, which render no page, need no build of it. */
function bundles(): Bundles {
  return (read ??= readBundles());
}

function readBundles(): Bundles {
  const open = (name: string): Buffer => readFileSync(join(CLIENT_FOLDER, name));
  const manifest: unknown = JSON.parse(open('manifest.json').toString());
  const entries = Object.entries(typeof manifest === 'object' && manifest !== null ? manifest : {});
  const names = entries.map(([name, file]: [string, unknown]) => [name, String(file)] as const);
  const files = names.map(
    ([, file]) => [file, { type: TYPES[extname(file)] ?? '', bytes: open(file) }] as const,
  );
  return { names: new Map(names), files: new Map(files) };
}

/**
 * Address of what was made from `src/web/client/<name>.ts`, `workers/<name>.ts` or `icons/<name>.png`; it changes with
 * the content.
 */
export function clientPath(name: string): string {
  const file = bundles().names.get(name);
  if (file === undefined) throw new Error(`Nothing for browsers is named ${name}`);
  return FOLDER + file;
}

/** The file that is served under this name; undefined when there is none. */
export const clientFile = (name: string): ClientFile | undefined => bundles().files.get(name);

/** What was made from the script with this name. */
export const clientSource = (name: string): string =>
  clientFile(clientPath(name).slice(FOLDER.length))?.bytes.toString() ?? '';
