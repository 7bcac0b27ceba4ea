interface Schema {
  $ref?: string;
  type?: string;
  nullable?: boolean;
  enum?: unknown[];
  items?: Schema;
  required?: string[];
  properties?: Record<string, Schema>;
  allOf?: Schema[];
}
interface Operation {
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}
export interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const TYPES: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  array: (value) => Array.isArray(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** Everything in which a value is not what its schema says; a field that no schema names counts too. */
export function misfits(document: Document, schema: Schema | undefined, value: unknown, at = '$'): string[] {
  if (!schema) return [`${at}: is not described`];
  if (value === null && schema.nullable) return [];
  const named = nameOf(schema);
  if (named) return misfits(document, document.components.schemas[named], value, at);
  return [...wrongIn(schema, value, at), ...partsOf(document, schema, value, at)];
}

function nameOf({ $ref, allOf }: Schema): string | undefined {
  return ($ref ?? allOf?.[0]?.$ref)?.split('/').at(-1);
}

function wrongIn({ type, enum: allowed }: Schema, value: unknown, at: string): string[] {
  return [
    ...(allowed && !allowed.includes(value) ? [`${at}: ${String(value)} is not in the list`] : []),
    ...(type && !TYPES[type]?.(value) ? [`${at}: is not of type ${type}`] : []),
  ];
}

function partsOf(document: Document, schema: Schema, value: unknown, at: string): string[] {
  if (Array.isArray(value)) {
    const { items } = schema;
    return items ? value.flatMap((each) => misfits(document, items, each, `${at}[]`)) : [];
  }
  if (typeof value !== 'object' || value === null || !schema.properties) return [];
  const { properties, required = [] } = schema;
  const given = new Map<string, unknown>(Object.entries(value));
  return [
    ...required.filter((name) => !given.has(name)).map((name) => `${at}.${name}: is missing`),
    ...[...given].flatMap(([name, part]) => misfits(document, properties[name], part, `${at}.${name}`)),
  ];
}
