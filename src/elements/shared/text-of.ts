/** What a host set on a text property: frameworks set `undefined` or `null`, and an attribute that goes leaves `null`. */
export function textOf(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}
