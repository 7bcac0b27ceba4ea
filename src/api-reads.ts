import type { OpenAPIObject } from '@nestjs/swagger';
import { isForPrograms } from './program-routes.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Components = NonNullable<OpenAPIObject['components']>;

const HEADERS: NonNullable<Components['headers']> = {
  ETag: { description: 'Tanda isi ini; kirim lagi sebagai If-None-Match', schema: { type: 'string' } },
  RateLimit: { description: 'Sisa anggaran dan detik sampai penuh lagi', schema: { type: 'string' } },
  RateLimitPolicy: { description: 'Besar anggaran dan jendelanya dalam detik', schema: { type: 'string' } },
};

const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  description: 'ETag yang sudah dimiliki; jawabannya 304 bila tidak berubah',
  schema: { type: 'string' },
} as const;

const header = (name: string) => ({ $ref: `#/components/headers/${name}` });
const BUDGET = { RateLimit: header('RateLimit'), 'RateLimit-Policy': header('RateLimitPolicy') };

/** What is asked again and again has a tag, and is not sent to who has it. */
function describeTag(operation: Operation): void {
  operation.parameters = [...(operation.parameters ?? []), { $ref: '#/components/parameters/IfNoneMatch' }];
  operation.responses['304'] = { description: 'Tidak berubah; tanpa isi', headers: { ETag: header('ETag') } };
}

function describeHeaders(operation: Operation, tagged: boolean): void {
  for (const [status, response] of Object.entries(operation.responses)) {
    if (!response || !('description' in response)) continue;
    const tag = tagged && status === '200' ? { ETag: header('ETag') } : {};
    response.headers = { ...response.headers, ...tag, ...BUDGET };
  }
}

/** Says of every operation what stands in its headers: what is left of the budget, and the tag of what may be kept. */
export function describeReads(document: OpenAPIObject): void {
  for (const [path, methods] of Object.entries(document.paths)) {
    if (path.startsWith('/health/')) continue;
    const tagged = isForPrograms(path);
    if (tagged && methods.get) describeTag(methods.get);
    for (const operation of [methods.get, methods.post]) if (operation) describeHeaders(operation, tagged);
  }
  const parameters = { ...document.components?.parameters, IfNoneMatch: IF_NONE_MATCH };
  document.components = { ...document.components, headers: HEADERS, parameters };
}
