import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Components = NonNullable<OpenAPIObject['components']>;

/** RFC 9457, as `problemFor` writes it. */
const PROBLEM: NonNullable<Components['schemas']>[string] = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', enum: ['about:blank'] },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'Kalimat untuk dibaca orang' },
    code: { type: 'string', description: 'Tetap sama antarversi, misalnya `input.invalid`' },
    fields: {
      type: 'array',
      description: 'Keluhan per isian',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: {
          field: { type: 'string' },
          message: { type: 'string', description: 'Kalimat untuk dibaca orang' },
          code: { type: 'string', description: 'Tetap sama antarversi, misalnya `text.too-short`' },
          limit: { type: 'integer', description: 'Bilangan yang disebut kalimatnya' },
        },
      },
    },
  },
};

/** A refusal under /v1alpha1, as `googleErrorFor` writes it. */
const GOOGLE_ERROR: NonNullable<Components['schemas']>[string] = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'status'],
      properties: {
        code: { type: 'integer', description: 'Sama dengan status HTTP' },
        message: { type: 'string', description: 'Kalimat untuk dibaca orang' },
        status: { type: 'string', description: 'Nama google.rpc.Code, misalnya `INVALID_ARGUMENT`' },
        details: { type: 'array', items: { type: 'object', additionalProperties: true } },
      },
    },
  },
};

const CONTENT = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
const GOOGLE_CONTENT = { 'application/json': { schema: { $ref: '#/components/schemas/GoogleError' } } };
const WAIT = { 'Retry-After': { description: 'Detik', schema: { type: 'integer' } } };

/** Refusals that an operation shares with its like: with a body, with an Idempotency-Key, or any. */
function sharedBy(operation: Operation): Record<string, string> {
  const keyed = operation.parameters?.some((each) => 'name' in each && each.name === 'Idempotency-Key');
  return {
    ...{
      400: 'Isian atau permintaan tidak sah',
      429: 'Terlalu banyak permintaan',
      500: 'Gangguan pada layanan',
      503: 'Layanan sedang sangat sibuk; coba lagi sebentar lagi',
    },
    ...(operation.requestBody && { 413: 'Kiriman terlalu besar', 415: 'Jenis isi tidak dikenal' }),
    ...(keyed && { 422: 'Idempotency-Key ini sudah dipakai untuk isi yang lain' }),
  };
}

function describeRefusals(operation: Operation, content: typeof CONTENT | typeof GOOGLE_CONTENT): void {
  const all = new Map(Object.entries(sharedBy(operation)));
  for (const [status, each] of Object.entries(operation.responses))
    if (Number(status) >= 400) all.set(status, each && 'description' in each ? each.description : '');
  for (const [status, description] of all) {
    const headers = status === '429' ? { headers: WAIT } : {};
    operation.responses[status] = { description, ...headers, content };
  }
}

/** Says of every operation of the API how it refuses; the controllers name only what is theirs alone. */
export function describeProblems(document: OpenAPIObject): void {
  for (const [path, methods] of Object.entries(document.paths)) {
    if (path.startsWith('/health/')) continue;
    const content = path.startsWith('/v1alpha1/') ? GOOGLE_CONTENT : CONTENT;
    for (const operation of [methods.get, methods.post]) if (operation) describeRefusals(operation, content);
  }
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM, GoogleError: GOOGLE_ERROR },
  };
}
