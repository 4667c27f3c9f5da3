/** What a host set on a property that is never without a value: frameworks set `undefined` or `null` for what they have not. */
export function orElse<Value>(value: Value | null | undefined, otherwise: Value): Value {
  return value ?? otherwise;
}

/** What a host set on a text property: frameworks set `undefined` or `null`, and an attribute that goes leaves `null`. */
export function textOf(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}
