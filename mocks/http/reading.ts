/** Reads JSON field by field: every mistake gets a pointer and a code, and all are named at once. */
import { accepted, invalid, refused, type Result } from '../backend/refusals.ts';

/** No request of the contract comes near it. */
export const MOST_BODY_BYTES = 1_000_000;

const JSON_TYPE = /^application\/json\s*(;|$)/i;

type Fields = Record<string, unknown>;

interface Range {
  least?: number;
  most?: number;
}

export class Reader {
  readonly #mistakes: { pointer: string; code: string }[] = [];
  readonly #allowed = new Set<string>();

  object(value: unknown, pointer: string): Fields {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
    this.note(pointer, 'not-an-object', ['a JSON object']);
    return {};
  }

  array(fields: Fields, name: string, pointer: string, { least = 0, most = Infinity }: Range = {}): unknown[] {
    const value = own(fields, name);
    const code = wrongArray(value, least, most);
    if (code === undefined) return value as unknown[];
    this.note(`${pointer}/${name}`, code, ['an array']);
    return [];
  }

  /** A text of at least some characters. */
  text(fields: Fields, name: string, pointer: string, least = 1): string {
    const value = own(fields, name);
    if (typeof value === 'string' && value.length >= least) return value;
    const code = value === undefined ? 'missing' : typeof value === 'string' ? 'too-short' : 'not-a-text';
    this.note(`${pointer}/${name}`, code, [`a text of at least ${least} characters`]);
    return '';
  }

  integer(fields: Fields, name: string, pointer: string, range: Range = {}): number {
    return this.#number(fields, name, pointer, { ...range, whole: true });
  }

  number(fields: Fields, name: string, pointer: string, range: Range = {}): number {
    return this.#number(fields, name, pointer, { ...range, whole: false });
  }

  boolean(fields: Fields, name: string, pointer: string): boolean {
    const value = own(fields, name);
    if (typeof value === 'boolean') return value;
    this.note(`${pointer}/${name}`, value === undefined ? 'missing' : 'not-a-boolean', ['true', 'false']);
    return false;
  }

  choice<Value extends string>(
    fields: Fields,
    name: string,
    pointer: string,
    values: readonly [Value, ...Value[]],
  ): Value {
    const value = own(fields, name);
    const found = values.find((each) => each === value);
    if (found !== undefined) return found;
    this.note(`${pointer}/${name}`, value === undefined ? 'missing' : 'not-allowed', values);
    return values[0];
  }

  /** Reads a field only where it is given. */
  ifGiven<Value>(fields: Fields, name: string, read: () => Value): Value | undefined {
    return own(fields, name) === undefined ? undefined : read();
  }

  note(pointer: string, code: string, allowed: readonly string[]): void {
    this.#mistakes.push({ pointer, code });
    for (const each of allowed) this.#allowed.add(each);
  }

  /** What was read, or everything that was wrong with it. */
  end<Value>(read: () => Value): Result<Value> {
    if (this.#mistakes.length === 0) return accepted(read());
    const detail = this.#mistakes.map(({ pointer, code }) => `${pointer || '/'}: ${code}`).join(', ');
    return refused('invalid-request', detail, { errors: this.#mistakes, allowed: [...this.#allowed] });
  }

  #number(fields: Fields, name: string, pointer: string, range: Range & { whole: boolean }): number {
    const { least = -Infinity, most = Infinity, whole } = range;
    const value = own(fields, name);
    const code = wrongNumber(value, least, most, whole);
    if (code === undefined) return value as number;
    const what = whole ? 'a whole number' : 'a number';
    this.note(`${pointer}/${name}`, code, [Number.isFinite(most) ? `${what} from ${least} to ${most}` : what]);
    return 0;
  }
}

/** A request's body as JSON, which it has to say that it is. */
export async function readJson(request: Request): Promise<Result<unknown>> {
  if (!JSON_TYPE.test(request.headers.get('Content-Type') ?? '')) {
    return invalid('Content-Type', 'unsupported', 'The body is not said to be JSON.', ['application/json']);
  }
  const body = await request.arrayBuffer();
  if (body.byteLength > MOST_BODY_BYTES) {
    const allowed = [`at most ${MOST_BODY_BYTES} bytes`];
    return invalid('', 'too-long', 'This body is longer than any request of the contract.', allowed);
  }
  try {
    return accepted(JSON.parse(new TextDecoder().decode(body)) as unknown);
  } catch {
    return invalid('', 'not-json', 'The body is not JSON.');
  }
}

/** Only what the object itself has: never something inherited. */
export function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function wrongArray(value: unknown, least: number, most: number): string | undefined {
  if (value === undefined) return 'missing';
  if (!Array.isArray(value)) return 'not-an-array';
  if (value.length < least) return 'too-few';
  return value.length > most ? 'too-many' : undefined;
}

function wrongNumber(value: unknown, least: number, most: number, whole: boolean): string | undefined {
  if (value === undefined) return 'missing';
  if (typeof value !== 'number') return 'not-a-number';
  if (whole && !Number.isInteger(value)) return 'not-a-whole-number';
  return value < least || value > most ? 'out-of-range' : undefined;
}
