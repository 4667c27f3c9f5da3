import { defineOnce } from './registry.ts';

/** Loads and registers `<tl-addon-table>`, a chunk of its own: the page needs it only when that view is opened. */
export async function defineAddonTable(): Promise<void> {
  defineOnce('tl-addon-table', (await import('./tl-addon-table/tl-addon-table.ts')).AddonTable);
}

/** Loads and registers `<tl-action-log>`, a chunk of its own. */
export async function defineActionLog(): Promise<void> {
  defineOnce('tl-action-log', (await import('./tl-action-log/tl-action-log.ts')).ActionLog);
}
