/**
 * A check of something unknown that ends in a `T`. What it does not name is dropped, so a newer server may send more,
 * and a `__proto__` in an answer is only a name that nobody reads.
 */
export type Check<T> = (input: unknown) => Checked<T>;

/** `place` is the path of the first thing wrong, of names in the contract and indexes alone; empty for the whole. */
export type Checked<T> = { readonly ok: true; readonly value: T } | Wrong;

interface Wrong {
  readonly ok: false;
  readonly place: string;
}

/** The check of what may be missing; many a server writes `null` for that. */
interface Maybe<T> extends Check<T | undefined> {
  readonly maybe: true;
}

type Entries<T> = {
  readonly [K in keyof T]-?: Pick<T, K> extends Required<Pick<T, K>> ? Check<T[K]> : Maybe<Exclude<T[K], undefined>>;
};

const fine = <T>(value: T): Checked<T> => ({ ok: true, value });
const WRONG: Wrong = { ok: false, place: '' };
const wrongAt = (place: string | number, { place: within }: Wrong): Wrong => ({
  ok: false,
  place: within === '' ? `${place}` : `${place}.${within}`,
});

/**
 * The check of one word of the domain model, field by field. A field that the model has and the check has not, or the
 * other way round, or one of them optional and the other not, does not compile: the two cannot drift apart.
 */
export function record<T extends object>(entries: Entries<T>): Check<T> {
  const checks = Object.entries<Check<unknown>>(entries);
  return (input) => {
    if (typeof input !== 'object' || input === null) return WRONG;
    const made: Record<string, unknown> = {};
    for (const [name, check] of checks) {
      const field = check((input as Record<string, unknown>)[name]);
      if (!field.ok) return wrongAt(name, field);
      if (field.value !== undefined) made[name] = field.value;
    }
    // Field by field it is what `Entries<T>` demands.
    return fine(made as T);
  };
}

export function list<T>(check: Check<T>): Check<readonly T[]> {
  return (input) => {
    if (!Array.isArray(input)) return WRONG;
    const items: T[] = [];
    for (const [index, one] of input.entries()) {
      const item = check(one);
      if (!item.ok) return wrongAt(index, item);
      items.push(item.value);
    }
    return fine(items);
  };
}

export const maybe = <T>(check: Check<T>): Maybe<T> =>
  Object.assign((input: unknown) => (input === undefined || input === null ? fine(undefined) : check(input)), {
    maybe: true,
  } as const);

const when =
  <T>(is: (input: unknown) => input is T): Check<T> =>
  (input) =>
    is(input) ? fine(input) : WRONG;

/** What a check lets through, and of that only what `holds`. */
export const where =
  <T>(check: Check<T>, holds: (value: T) => boolean): Check<T> =>
  (input) => {
    const checked = check(input);
    return checked.ok && !holds(checked.value) ? WRONG : checked;
  };

export const text = when((input) => typeof input === 'string');
export const nonEmptyText = where(text, (value) => value !== '');
export const flag = when((input) => typeof input === 'boolean');
/** JSON can spell numbers that JavaScript cannot count with; money must not be rounded on the way in (M3). */
export const integer = when((input): input is number => Number.isSafeInteger(input));
export const count = where(integer, (value) => value >= 0);
export const countOrNull: Check<number | null> = (input) => (input === null ? fine(input) : count(input));

/** One of the names that are known here. */
export const oneOf = <T extends string>(...names: readonly T[]): Check<T> =>
  when((input): input is T => names.some((name) => name === input));

const matching = (pattern: RegExp): Check<string> => where(text, (value) => pattern.test(value));

const isDate = (value: string): boolean => !Number.isNaN(Date.parse(value));
export const instant = where(matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/), isDate);
export const localDate = where(matching(/^\d{4}-\d\d-\d\d$/), isDate);

const isTimeZone = (value: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).format() !== '';
  } catch {
    return false;
  }
};
/** One that this browser can tell the time in; any other would throw in the middle of rendering. */
export const timeZone = where(text, isTimeZone);
export const currency = matching(/^[A-Z]{3}$/);
export const email = matching(/^[^\s@]+@[^\s@]+$/);

/** Clients whose answers are checked already, so that nobody checks them twice. */
export const selfChecking = /* @__PURE__ */ new WeakSet<object>();
