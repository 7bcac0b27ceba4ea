import { cleanText } from '../../../common/index.js';
import type { TypedWish } from '../../../subscriptions/index.js';
import { readForm } from '../../kit/index.js';

/** More than a form of ours can hold. */
const MOST = 200;

/** Every value of a field that may come more than once. */
function readList(body: unknown, name: string): string[] {
  const fields = new Map<string, unknown>(
    typeof body === 'object' && body !== null ? Object.entries(body) : [],
  );
  const values = [fields.get(name)].flat().slice(0, MOST);
  return values.flatMap((value) => (typeof value === 'string' ? [cleanText(value)] : []));
}

/** What was ticked in a form, or stands in the address of a link that leads to it. */
export function readWish(body: unknown): TypedWish {
  const field = readForm(body);
  return {
    everything: field('semua') === 'ya',
    topics: readList(body, 'topik').map((topic) => topic.toLowerCase()),
    kelurahan: readList(body, 'kelurahan'),
    rhythm: field('ritme'),
  };
}
