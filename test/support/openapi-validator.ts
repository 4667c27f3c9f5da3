/**
 * Holds every exchange to the OpenAPI document: method, path, query, headers and body of the request; status, content
 * type, headers and body of the answer. Wrap a handler or a `fetch` with it and a mismatch throws where it happens.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';

// A CommonJS package whose types and loaders disagree on what its default is: it is this function.
const addFormats = formats as unknown as (ajv: Ajv2020) => unknown;

type Json = Record<string, unknown>;

interface Parameter {
  name: string;
  in: 'query' | 'header' | 'path';
  required?: boolean;
  schema: Json;
}

interface ResponseObject {
  headers?: Record<string, Json>;
  content?: Record<string, unknown>;
}

interface Operation {
  pointer: string;
  parameters: { parameter: Parameter; pointer: string }[];
  body?: { required: boolean; pointer: string };
  responses: Record<string, { response: ResponseObject; pointer: string }>;
}

interface Route {
  method: string;
  template: string;
  pattern: RegExp;
  operation: Operation;
}

export interface ValidatorOptions {
  /**
   * `strict` (default): a request that breaks the document throws before it is sent. `refused`: it may be sent, and
   * throws unless it is refused with a problem; for tests of a server that send bad input on purpose.
   */
  requests?: 'strict' | 'refused';
  /** Where the document's paths begin inside a URL's path. */
  basePath?: string;
}

type Handler = (request: Request) => Promise<Response>;

/** An exchange that does not match the OpenAPI document; `mismatches` lists everything that is wrong with it. */
class ContractMismatch extends Error {
  readonly mismatches: readonly string[];

  constructor(what: string, mismatches: readonly string[]) {
    super(`${what} does not match the OpenAPI document:\n  ${mismatches.join('\n  ')}`);
    this.name = 'ContractMismatch';
    this.mismatches = mismatches;
  }
}

const documentFile = fileURLToPath(new URL('../../src/api/openapi.yaml', import.meta.url));
const encode = (segment: string): string => encodeURIComponent(segment.replaceAll('~', '~0').replaceAll('/', '~1'));
const pointerOf = (...segments: (string | number)[]): string => `#/${segments.map((s) => encode(String(s))).join('/')}`;

/** The OpenAPI document as an object. */
export function readOpenApiDocument(): Json {
  return parse(readFileSync(documentFile, 'utf8')) as Json;
}

/** Checks single requests and responses, and wraps handlers and fetches. */
export class OpenApiValidator {
  readonly #document: Json;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #compiled = new Map<string, ValidateFunction>();
  readonly #routes: Route[];

  constructor(document: Json = readOpenApiDocument()) {
    this.#document = document;
    addFormats(this.#ajv);
    this.#ajv.addSchema(document, 'openapi');
    this.#routes = this.#readRoutes();
  }

  /** What is wrong with a request (its body is read from `bodyText`); empty when it matches. */
  requestMismatches(request: Request, bodyText: string, basePath = ''): string[] {
    const url = new URL(request.url);
    const route = this.#route(request.method, url.pathname, basePath);
    if (!route) return [`${request.method} ${url.pathname} is not in the document`];
    return [
      ...this.#parameterMismatches(route, url, request, basePath),
      ...this.#requestBodyMismatches(route.operation, request, bodyText),
    ];
  }

  /** What is wrong with the answer to a request; empty when it matches. */
  responseMismatches(request: Request, response: Response, bodyText: string, basePath = ''): string[] {
    const url = new URL(request.url);
    const route = this.#route(request.method, url.pathname, basePath);
    if (!route) return this.#unknownPathMismatches(response, bodyText);
    const declared = route.operation.responses[String(response.status)] ?? route.operation.responses['default'];
    if (!declared) return [`status ${response.status} is not documented`];
    if (!(String(response.status) in route.operation.responses) && response.ok) {
      return [`status ${response.status} is not documented`];
    }
    return [
      ...this.#headerMismatches(declared, response),
      ...this.#responseBodyMismatches(declared, response, bodyText),
    ];
  }

  /** A handler whose every exchange is checked. */
  wrap(handler: Handler, options: ValidatorOptions = {}): Handler {
    const { requests = 'strict', basePath = '' } = options;
    return async (request) => {
      if (request.method === 'OPTIONS') return handler(request);
      const what = `${request.method} ${new URL(request.url).pathname}`;
      const wrongRequest = this.requestMismatches(request, await request.clone().text(), basePath);
      if (wrongRequest.length > 0 && requests === 'strict') throw new ContractMismatch(what, wrongRequest);
      const response = await handler(request.clone());
      const wrongResponse = this.responseMismatches(request, response, await response.clone().text(), basePath);
      if (wrongResponse.length > 0)
        throw new ContractMismatch(`The answer ${response.status} to ${what}`, wrongResponse);
      if (wrongRequest.length > 0 && response.status < 400)
        throw new ContractMismatch(`${what}, accepted,`, wrongRequest);
      return response;
    };
  }

  /** A `fetch` whose every exchange is checked. */
  wrapFetch(fetchLike: typeof fetch, options: ValidatorOptions = {}): typeof fetch {
    const checked = this.wrap((request) => fetchLike(request), options);
    return (input, init) => checked(new Request(input, init));
  }

  #readRoutes(): Route[] {
    const paths = this.#document['paths'] as Record<string, Record<string, Json>>;
    return Object.entries(paths).flatMap(([template, item]) =>
      Object.entries(item).map(([method, operation]) => ({
        method: method.toUpperCase(),
        template,
        pattern: new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`),
        operation: this.#readOperation(pointerOf('paths', template, method), operation),
      })),
    );
  }

  #readOperation(pointer: string, operation: Json): Operation {
    const parameters = ((operation['parameters'] ?? []) as Json[]).map((parameter, index) => {
      const resolved = this.#resolve(parameter, `${pointer}/parameters/${index}`);
      return { parameter: resolved.value as unknown as Parameter, pointer: `${resolved.pointer}/schema` };
    });
    const responses = Object.fromEntries(
      Object.entries(operation['responses'] as Record<string, Json>).map(([status, response]) => {
        const resolved = this.#resolve(response, `${pointer}/responses/${status}`);
        return [status, { response: resolved.value, pointer: resolved.pointer }];
      }),
    );
    const body = operation['requestBody'] as { required?: boolean } | undefined;
    const bodyPointer = `${pointer}/requestBody/content/${encode('application/json')}/schema`;
    return {
      pointer,
      parameters,
      responses,
      ...(body && { body: { required: body.required === true, pointer: bodyPointer } }),
    };
  }

  #resolve(value: Json, pointer: string): { value: Json; pointer: string } {
    const ref = value['$ref'];
    if (typeof ref !== 'string') return { value, pointer };
    const target = ref
      .slice(2)
      .split('/')
      .reduce<unknown>((node, key) => (node as Json)[key], this.#document);
    return { value: target as Json, pointer: ref };
  }

  #route(method: string, pathname: string, basePath: string): Route | undefined {
    if (!pathname.startsWith(basePath)) return undefined;
    const path = pathname.slice(basePath.length);
    // A literal path wins over a template of the same shape.
    const found = this.#routes.filter((route) => route.method === method && route.pattern.test(path));
    return found.find((route) => route.template === path) ?? found[0];
  }

  #check(pointer: string, value: unknown, what: string): string[] {
    let validate = this.#compiled.get(pointer);
    if (!validate) {
      validate = this.#ajv.compile({ $ref: `openapi${pointer}` });
      this.#compiled.set(pointer, validate);
    }
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      (error) => `${what}${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`,
    );
  }

  #parameterMismatches(route: Route, url: URL, request: Request, basePath: string): string[] {
    const values = pathValues(route.template, url.pathname.slice(basePath.length));
    const known = route.operation.parameters.filter(({ parameter }) => parameter.in === 'query');
    const unknown = [...url.searchParams.keys()].filter(
      (key) => !known.some(({ parameter }) => parameter.name === key),
    );
    return [
      ...unknown.map((key) => `query parameter ${key} is not in the document`),
      ...route.operation.parameters.flatMap(({ parameter, pointer }) => {
        const text = parameterText(parameter, url, request, values);
        if (text === null) return parameter.required ? [`${parameter.in} ${parameter.name} is missing`] : [];
        const value = parameter.schema['type'] === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text;
        return this.#check(pointer, value, `${parameter.in} ${parameter.name}`);
      }),
    ];
  }

  #requestBodyMismatches(operation: Operation, request: Request, bodyText: string): string[] {
    if (!operation.body) return bodyText === '' ? [] : ['request body where none is documented'];
    if (bodyText === '') return operation.body.required ? ['request body is missing'] : [];
    if (mediaType(request.headers) !== 'application/json') {
      return [`request content type ${String(mediaType(request.headers))} instead of application/json`];
    }
    const parsed = parseJson(bodyText);
    if (!parsed.ok) return ['request body is not JSON'];
    return this.#check(operation.body.pointer, parsed.value, 'request body');
  }

  #headerMismatches(declared: { response: ResponseObject; pointer: string }, response: Response): string[] {
    return Object.entries(declared.response.headers ?? {}).flatMap(([name, header]) => {
      const value = response.headers.get(name);
      if (value !== null) {
        const resolved = this.#resolve(header, `${declared.pointer}/headers/${encode(name)}`);
        return this.#check(`${resolved.pointer}/schema`, value, `header ${name}`);
      }
      return header['required'] === true || ['ETag', 'Location'].includes(name) ? [`header ${name} is missing`] : [];
    });
  }

  #responseBodyMismatches(
    declared: { response: ResponseObject; pointer: string },
    response: Response,
    bodyText: string,
  ): string[] {
    const types = Object.keys(declared.response.content ?? {});
    if (types.length === 0) return bodyText === '' ? [] : ['response body where none is documented'];
    const type = mediaType(response.headers);
    if (type === null || !types.includes(type))
      return [`content type ${String(type)} instead of ${types.join(' or ')}`];
    const parsed = parseJson(bodyText);
    if (!parsed.ok) return ['response body is not JSON'];
    return [
      ...this.#check(`${declared.pointer}/content/${encode(type)}/schema`, parsed.value, 'response body'),
      ...headerAndBodyMismatches(response, parsed.value as Json),
    ];
  }

  #unknownPathMismatches(response: Response, bodyText: string): string[] {
    if (response.status !== 404) return [`status ${response.status} for a path that is not in the document`];
    if (mediaType(response.headers) !== 'application/problem+json') return ['a 404 without a problem document'];
    const parsed = parseJson(bodyText);
    return parsed.ok
      ? this.#check('#/components/schemas/Problem', parsed.value, 'response body')
      : ['body is not JSON'];
  }
}

function pathValues(template: string, path: string): Map<string, string> {
  const names = template.split('/');
  const parts = path.split('/');
  return new Map(
    names.flatMap((name, index) => (name.startsWith('{') ? [[name.slice(1, -1), parts[index] ?? ''] as const] : [])),
  );
}

function parameterText(parameter: Parameter, url: URL, request: Request, values: Map<string, string>): string | null {
  if (parameter.in === 'query') return url.searchParams.get(parameter.name);
  if (parameter.in === 'header') return request.headers.get(parameter.name);
  return values.get(parameter.name) ?? null;
}

function mediaType(headers: Headers): string | null {
  return headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? null;
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false };
  }
}

/** What a header carries is in the body too, and says the same. */
function headerAndBodyMismatches(response: Response, body: Json): string[] {
  const wrong: string[] = [];
  const etag = response.headers.get('etag');
  if (etag !== null && 'etag' in body && etag.replace(/^"|"$/g, '') !== body['etag'])
    wrong.push('ETag is not the body’s etag');
  const retryAfter = response.headers.get('retry-after');
  const source = (body['operation'] ?? body) as Json;
  if (retryAfter !== null && Number(retryAfter) !== Math.ceil(Number(source['retryAfterMs']) / 1000)) {
    wrong.push('Retry-After is not the body’s retryAfterMs in seconds, rounded up');
  }
  return wrong;
}
