import type { LicenseManager, TableState, View } from '../../../src/index.ts';

/** What a host's own router keeps of the page. */
export interface Route {
  readonly view: View;
  readonly table: TableState;
  /** A step that going back undoes. */
  push(view: View): void;
  /** None: going back does not undo letters. */
  replace(table: TableState): void;
}

/** At the start, and whenever the route changes by itself, as when somebody goes back. It fires nothing. */
export function showRoute(manager: LicenseManager, { view, table }: Route): void {
  manager.view = view;
  manager.table = table;
}

export function keepRoute(manager: LicenseManager, route: Route): void {
  manager.addEventListener('tl-navigate', (event) => route.push(event.view));
  manager.addEventListener('tl-table-change', () => route.replace(manager.table));
}
