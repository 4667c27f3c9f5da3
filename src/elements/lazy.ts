import { loadStrings } from '../i18n/localization.ts';
import type { EditorParts } from './editor-parts.ts';
import { defineOnce } from './registry.ts';

/**
 * The parts of the page that are chunks of their own. Each comes with its strings in the languages that are spoken, so
 * that none is shown in another first. Asking again is harmless, and after a failure it tries anew.
 */

/** Loads and registers what stands in the place of any content that cannot be shown. */
export async function defineStatePanel(): Promise<void> {
  const [{ StatePanel }] = await Promise.all([import('./tl-state-panel/tl-state-panel.ts'), loadStrings('later')]);
  defineOnce('tl-state-panel', StatePanel);
}

/** Loads and registers `<tl-addon-table>`: the page needs it only when that view is opened. */
export async function defineAddonTable(): Promise<void> {
  (await registerAddonTable()).rehearse();
}

/** The same for a page that may never show one. */
export async function registerAddonTable(): Promise<{ rehearse(): void }> {
  const [{ AddonTable }] = await Promise.all([
    import('./tl-addon-table/tl-addon-table.ts'),
    defineStatePanel(),
    loadStrings('table'),
  ]);
  defineOnce('tl-addon-table', AddonTable);
  return AddonTable;
}

/** Loads and registers `<tl-action-log>`. */
export async function defineActionLog(): Promise<void> {
  const [{ ActionLog }] = await Promise.all([
    import('./tl-action-log/tl-action-log.ts'),
    defineStatePanel(),
    loadStrings('log'),
  ]);
  defineOnce('tl-action-log', ActionLog);
}

/** Loads and registers everything that goes on with a number: what shows it, and what runs it. */
export async function defineEditor(): Promise<void> {
  const [chunk] = await Promise.all([import('./editor-parts.ts'), loadStrings('later', 'editor')]);
  defineOnce('tl-mark-table', chunk.MarkTable);
  defineOnce('tl-grace-notice', chunk.GraceNotice);
  defineOnce('tl-quote', chunk.QuoteReceipt);
  defineOnce('tl-quantity-editor', chunk.QuantityEditor);
  editorParts = chunk.parts;
}

let editorParts: EditorParts | undefined;

/** What `defineEditor` has loaded beside elements; undefined before. */
export function loadedEditor(): EditorParts | undefined {
  return editorParts;
}
