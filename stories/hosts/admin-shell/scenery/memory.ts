/** Storage is refused in some private and sandboxed pages; then a choice lasts as long as the page. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`admin-shell.${key}`, value);
  } catch {
    // Nothing else depends on it.
  }
}

export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(`admin-shell.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}
