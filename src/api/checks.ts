import * as v from 'valibot';

/**
 * A check of something unknown that ends in a `T`. What it does not name is dropped, so a newer server may send more,
 * and a `__proto__` in an answer is only a name that nobody reads.
 */
export type Check<T> = v.GenericSchema<unknown, T>;

type Entries<T> = {
  readonly [K in keyof T]-?: Pick<T, K> extends Required<Pick<T, K>>
    ? Check<T[K]>
    : v.OptionalSchema<Check<Exclude<T[K], undefined>>, undefined>;
};

/**
 * The check of one word of the domain model, field by field. A field that the model has and the check has not, or the
 * other way round, or one of them optional and the other not, does not compile: the two cannot drift apart.
 */
export function record<T extends object>(entries: Entries<T>): Check<T> {
  // Valibot infers the output from the entries; that it is `T` is exactly what `Entries<T>` demands.
  return v.object(entries) as unknown as Check<T>;
}

export const list = <T>(item: Check<T>): Check<readonly T[]> => v.array(item);

export const maybe = <T>(check: Check<T>): v.OptionalSchema<Check<T>, undefined> => v.optional(check);

/** What a check lets through, and of that only what `holds`. */
export const where = <T>(check: Check<T>, holds: (value: T) => boolean): Check<T> => v.pipe(check, v.check(holds));

export const text: Check<string> = v.string();
export const nonEmptyText = where(text, (value) => value !== '');
export const flag: Check<boolean> = v.boolean();
/** JSON can spell numbers that JavaScript cannot count with; money must not be rounded on the way in (M3). */
export const integer = where(v.number(), Number.isSafeInteger);
export const count = where(integer, (value) => value >= 0);
export const countOrNull = v.nullable(count);

/** One of the names that are known here. */
export const oneOf = <T extends string>(...names: readonly T[]): Check<T> =>
  // What is among them is one of them, which the type of a check for any text does not say.
  where(text, (value) => names.some((name) => name === value)) as Check<T>;

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

export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly place: string };

/** Checks `input`; `place` is the path of the first thing wrong, of names in the contract and indexes alone. */
export function check<T>(schema: Check<T>, input: unknown): Checked<T> {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const path = result.issues[0].path ?? [];
  return { ok: false, place: path.map(({ key }) => key).join('.') };
}

/** Clients whose answers are checked already, so that nobody checks them twice. */
export const selfChecking = /* @__PURE__ */ new WeakSet<object>();
