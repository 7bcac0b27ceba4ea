import type { OpenAPIObject } from '@nestjs/swagger';

/**
 * The decorators say `nullable`, a word of OpenAPI 3.0; since 3.1 schemas are JSON Schema, where what may be null says
 * so in its type (and its list of values), or is one of two, and where a reference needs no `allOf` to have neighbours.
 */
function inJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inJsonSchema);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, part]): [string, unknown] => [name, inJsonSchema(part)]);
  const { nullable, ...schema } = unwrapped(Object.fromEntries(entries));
  return nullable === true ? orNull(schema) : schema;
}

function unwrapped({ allOf, ...rest }: Record<string, unknown>): Record<string, unknown> {
  const parts: unknown[] = Array.isArray(allOf) ? allOf : [];
  const [only] = parts;
  if (parts.length === 1 && typeof only === 'object') return { ...rest, ...only };
  return allOf === undefined ? rest : { ...rest, allOf };
}

function orNull({ type, enum: values, description, ...rest }: Record<string, unknown>): object {
  const said = description === undefined ? {} : { description };
  if (typeof type !== 'string' || '$ref' in rest) return { ...said, anyOf: [rest, { type: 'null' }] };
  const list = Array.isArray(values) ? { enum: [...values.map(String), null] } : {};
  return { ...said, ...rest, type: [type, 'null'], ...list };
}

/** Only the parts that hold schemas; what remains means the same in both versions. */
export function describeIn31(document: OpenAPIObject): void {
  const { components } = document;
  Object.assign(document, { openapi: '3.1.1', paths: inJsonSchema(document.paths) });
  Object.assign(document, { components: { ...components, schemas: inJsonSchema(components?.schemas) } });
}
