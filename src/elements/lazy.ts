import { loadStrings } from '../i18n/localization.ts';
import { defineOnce } from './registry.ts';

/**
 * The parts of the page that are chunks of their own. Each comes with its strings in the languages that are spoken, so
 * that none is shown in another first. Asking again is harmless, and after a failure it tries anew.
 */

/** Loads and registers `<tl-addon-table>`: the page needs it only when that view is opened. */
export async function defineAddonTable(): Promise<void> {
  const [{ AddonTable }] = await Promise.all([import('./tl-addon-table/tl-addon-table.ts'), loadStrings('table')]);
  defineOnce('tl-addon-table', AddonTable);
}

/** Loads and registers `<tl-action-log>`. */
export async function defineActionLog(): Promise<void> {
  const [{ ActionLog }] = await Promise.all([import('./tl-action-log/tl-action-log.ts'), loadStrings('log')]);
  defineOnce('tl-action-log', ActionLog);
}

/** Loads and registers the quantity editor with the quote, and the notices about marks and applied changes. */
export async function defineEditor(): Promise<void> {
  const [parts] = await Promise.all([import('./editor-parts.ts'), loadStrings('editor')]);
  defineOnce('tl-mark-table', parts.MarkTable);
  defineOnce('tl-grace-notice', parts.GraceNotice);
  defineOnce('tl-applied-notice', parts.AppliedNotice);
  defineOnce('tl-quote', parts.QuoteReceipt);
  defineOnce('tl-quantity-editor', parts.QuantityEditor);
  editorDefined = true;
}

let editorDefined = false;

/** Whether what `defineEditor` loads can be shown at once. */
export function isEditorDefined(): boolean {
  return editorDefined;
}
