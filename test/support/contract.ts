import formats from 'ajv-formats';
import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js';

type Responses = Record<string, { content?: Record<string, { schema: object }> }>;

/** What a test needs of an OpenAPI description. */
export interface ApiDescription {
  openapi: string;
  paths: Record<string, Record<string, { responses: Responses }>>;
  components: { schemas: Record<string, object> };
  [part: string]: unknown;
}

const JSON_TYPE = /^application\/(?:problem\+)?json$/;
/** Without a body there is nothing to be held to. */
const EMPTY = [204, 304];

/** Holds every answer of the API to its own description: a status, a type or a field that is not in it is a fault. */
export class Contract {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly operations: { method: string; path: string; pattern: RegExp; responses: Responses }[];
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(readonly description: ApiDescription) {
    formats.default(this.ajv);
    this.ajv.addSchema(closed(description) as AnySchema, 'api');
    this.operations = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { responses }]) => ({
        ...{ method, path, responses },
        pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
      })),
    );
  }

  /** Whether an address is one that programs are told of. */
  static covers(path: string): boolean {
    return /^\/(?:api\/v1|health|v1alpha1)\//.test(path);
  }

  /** Everything in which an answer is not what the description says; nothing for a route that does not exist. */
  async misfits(method: string, path: string, response: Response): Promise<string[]> {
    const operation = this.operations.find(
      (each) => each.method === method.toLowerCase() && each.pattern.test(path),
    );
    if (!operation || EMPTY.includes(response.status)) return [];
    const type = mediaType(response);
    const content = operation.responses[String(response.status)]?.content ?? {};
    if (!content[type]) return [`${method} ${path}: ${response.status} ${type} is not described`];
    if (!JSON_TYPE.test(type)) return [];
    const place = [
      'paths',
      operation.path,
      operation.method,
      'responses',
      String(response.status),
      'content',
      type,
    ];
    const fits = this.validator([...place, 'schema']);
    if (fits(await response.clone().json())) return [];
    return [`${method} ${path}: ${this.ajv.errorsText(fits.errors)}`];
  }

  private validator(place: readonly string[]): ValidateFunction {
    const pointer = place.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
    const $ref = `api#/${pointer.join('/')}`;
    const known = this.compiled.get($ref) ?? this.ajv.compile({ $ref });
    this.compiled.set($ref, known);
    return known;
  }
}

const mediaType = (response: Response): string => response.headers.get('content-type')?.split(';')[0] ?? '';

/** The same description, in which an object has the fields that are named and no other. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, closed(part)]));
  const isObject = parts['type'] === 'object' && 'properties' in parts;
  return isObject ? { additionalProperties: false, ...parts } : parts;
}
