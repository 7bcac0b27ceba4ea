import { ACCESS, type Access } from '../../src/staff/index.js';
import type { Filled } from './seed.js';

/** One page of the desk with the addresses it is asked under. */
export interface MeasuredPage {
  name: string;
  paths: string[];
}

/** What is no page of the desk's work: the way in, and pictures. */
const OTHERS = ['GET /meja/masuk', 'GET /meja/undangan/', 'GET /meja/gambar/'];

const QUEUE: Record<string, string> = {
  'queue: free': '/meja',
  'queue: mine': '/meja?daftar=mine',
  'queue: all open': '/meja?daftar=all',
  'queue: page 20': '/meja?daftar=all&hal=20',
  'queue: waiting': '/meja?daftar=all&keadaan=waiting_for_agency',
  'queue: in review': '/meja?daftar=all&keadaan=in_review',
  'queue: ended': '/meja?daftar=all&keadaan=ended',
  'queue: overdue': '/meja?daftar=all&lewat=ya',
  'queue: topic, kelurahan': '/meja?daftar=all&topik=health&kelurahan=Oesapa',
  'queue: two words': '/meja?daftar=all&q=puskesmas+gem',
  'queue: one word': '/meja?daftar=all&q=air',
};

/** Every page of the access table under /meja, the queue with each of its filters, and a baseline without the desk. */
export function pagesOf({ ids }: Filled): { pages: MeasuredPage[]; left: string[] } {
  const routes = Object.entries(ACCESS).flatMap(([row, access]) =>
    row.startsWith('GET /meja/') && isOpen(access) && !OTHERS.some((start) => row.startsWith(start))
      ? [row]
      : [],
  );
  const left: string[] = [];
  const pages: MeasuredPage[] = [{ name: 'baseline: /health/live', paths: ['/health/live'] }];
  for (const [name, path] of Object.entries(QUEUE)) pages.push({ name, paths: [path] });
  for (const row of routes) {
    const name = row.slice('GET '.length);
    const paths = pathsOf(name, ids);
    if (paths.some((path) => /[:*]/.test(path))) left.push(row);
    else pages.push({ name, paths });
  }
  return { pages, left };
}

/** Whether an administrator, who measures, may open it. */
const isOpen = (access: Access): boolean =>
  typeof access === 'string' || access.some((role) => role === 'administrator');

function pathsOf(name: string, ids: Filled['ids']): string[] {
  const [start, known] = Object.entries(ids).find(([each]) => name.startsWith(each)) ?? ['', []];
  return known.length === 0 ? [name] : known.map((id) => name.replace(start, start.replace(':id', id)));
}
