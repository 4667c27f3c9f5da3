/** Samples made from the OpenAPI document, and every way to break one, so that no field is forgotten. */
import { readOpenApiDocument } from './openapi-validator.ts';

type Json = Record<string, unknown>;
type Path = readonly (string | number)[];

const document = readOpenApiDocument();

function resolve(schema: Json): Json {
  if (typeof schema['$ref'] !== 'string') return schema;
  let found: unknown = document;
  for (const step of schema['$ref'].slice(2).split('/')) found = (found as Json)[step];
  return resolve(found as Json);
}

/** The schema of a component by its name. */
export const component = (name: string): Json => resolve({ $ref: `#/components/schemas/${name}` });

const propertiesOf = (schema: Json): [string, Json][] =>
  Object.entries((schema['properties'] ?? {}) as Record<string, Json>).map(([name, property]) => [
    name,
    resolve(property),
  ]);

const typeOf = (schema: Json): string => {
  const type = schema['type'];
  return Array.isArray(type) ? String(type[0]) : String(type);
};

/** A value of the schema with every field there is, optional ones included, and one item in every list. */
export function sample(given: Json): unknown {
  const schema = resolve(given);
  const [choice] = (schema['oneOf'] ?? []) as Json[];
  if (choice) return sample(choice);
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  switch (typeOf(schema)) {
    case 'object':
      return Object.fromEntries(propertiesOf(schema).map(([name, property]) => [name, sample(property)]));
    case 'array':
      return [sample(schema['items'] as Json)];
    case 'string':
      return sampleText(schema);
    case 'integer':
      return Math.max(2, Number(schema['minimum'] ?? 0));
    case 'boolean':
      return true;
    default:
      throw new Error(`No sample for ${JSON.stringify(schema)}`);
  }
}

function sampleText(schema: Json): string {
  const [example] = (schema['examples'] ?? []) as string[];
  if (example !== undefined) return example;
  if (schema['format'] === 'date-time') return '2026-11-24T09:00:00Z';
  if (schema['format'] === 'date') return '2027-01-01';
  if (schema['format'] === 'email') return 'support@timelog.se';
  return schema['pattern'] === '^[A-Z]{3}$' ? 'SEK' : 'text';
}

export interface Mutation {
  readonly name: string;
  /** Where the answer is broken. */
  readonly path: Path;
  readonly value: unknown;
}

/** Every way to break one field of `whole`: required ones dropped, all of them of a wrong type or out of shape. */
export function mutations(whole: unknown, given: Json, path: Path = []): Mutation[] {
  const schema = resolve(given);
  const choices = (schema['oneOf'] ?? []) as Json[];
  if (choices[0]) return mutations(whole, choices[0], path);
  const broken = wrongValues(schema).map((value) => ({
    name: `${path.join('.') || 'the whole'} is ${JSON.stringify(value)}`,
    path,
    value: withValue(whole, path, value),
  }));
  return [...broken, ...droppedFields(whole, schema, path), ...insideOf(whole, schema, path)];
}

function droppedFields(whole: unknown, schema: Json, path: Path): Mutation[] {
  return ((schema['required'] ?? []) as string[]).map((name) => ({
    name: `${[...path, name].join('.')} is missing`,
    path: [...path, name],
    value: withValue(whole, [...path, name], undefined),
  }));
}

function insideOf(whole: unknown, schema: Json, path: Path): Mutation[] {
  if (typeOf(schema) === 'array') return mutations(whole, schema['items'] as Json, [...path, 0]);
  return propertiesOf(schema).flatMap(([name, property]) => {
    const place = [...path, name];
    const broken = mutations(whole, property, place);
    // A field that may be missing may say so.
    return isRequired(schema, name) ? broken : broken.filter((one) => valueAt(one.value, place) !== null);
  });
}

const isRequired = (schema: Json, name: string): boolean => ((schema['required'] ?? []) as string[]).includes(name);

/** Places of what may be missing, the inner ones first. */
export function optionalPaths(given: Json, path: Path = []): Path[] {
  const schema = resolve(given);
  const choices = (schema['oneOf'] ?? []) as Json[];
  if (choices[0]) return optionalPaths(choices[0], path);
  if (typeOf(schema) === 'array') return optionalPaths(schema['items'] as Json, [...path, 0]);
  return propertiesOf(schema).flatMap(([name, property]) => {
    const place = [...path, name];
    return [...optionalPaths(property, place), ...(isRequired(schema, name) ? [] : [place])];
  });
}

/** Values of other types, and of the right type where the document asks for more than a type. */
function wrongValues(schema: Json): unknown[] {
  const types = [schema['type']].flat();
  const nullable = types.includes('null');
  const wrong: unknown[] = nullable ? [] : [null];
  const others: Record<string, unknown[]> = {
    string: [7, {}, ['text']],
    integer: ['7', 1.5, 2 ** 53, true],
    boolean: ['true', 1],
    array: [{}, 'text', 7],
    object: ['text', 7, []],
  };
  wrong.push(...(others[typeOf(schema)] ?? []));
  if (typeof schema['minimum'] === 'number' && schema['minimum'] >= 0) wrong.push(schema['minimum'] - 1);
  if (Number(schema['minLength']) > 0) wrong.push('');
  if (schema['format'] === 'date-time')
    wrong.push('2026-11-24 09:00', '2026-11-24T09:00:00+01:00', '2026-13-45T09:00:00Z');
  if (schema['format'] === 'date') wrong.push('24/11/2026', '2026-13-01', '2026-11-24T09:00:00Z');
  if (schema['pattern'] === '^[A-Z]{3}$') wrong.push('kr', 'SEKS');
  return wrong;
}

/** Places in the document where a value of a known set stands. */
export function enumPaths(given: Json, path: Path = []): Path[] {
  const schema = resolve(given);
  if (Array.isArray(schema['enum'])) return [path];
  const choices = (schema['oneOf'] ?? []) as Json[];
  if (choices[0]) return enumPaths(choices[0], path);
  if (typeOf(schema) === 'array') return enumPaths(schema['items'] as Json, [...path, 0]);
  return propertiesOf(schema).flatMap(([name, property]) => enumPaths(property, [...path, name]));
}

/** Places where an object stands, the whole included. */
export function objectPaths(given: Json, path: Path = []): Path[] {
  const schema = resolve(given);
  const choices = (schema['oneOf'] ?? []) as Json[];
  if (choices[0]) return objectPaths(choices[0], path);
  if (typeOf(schema) === 'array') return objectPaths(schema['items'] as Json, [...path, 0]);
  if (typeOf(schema) !== 'object') return [];
  return [path, ...propertiesOf(schema).flatMap(([name, property]) => objectPaths(property, [...path, name]))];
}

/** A copy of `whole` with another value at `path`; undefined removes it. */
export function withValue(whole: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(whole))
    return (whole as unknown[]).map((item, index) => (index === step ? withValue(item, rest, value) : item));
  const copy = { ...(whole as Json) };
  const inner = withValue(copy[step], rest, value);
  if (inner === undefined) Reflect.deleteProperty(copy, step);
  else copy[step] = inner;
  return copy;
}

export function valueAt(whole: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Json)[step], whole);
}
