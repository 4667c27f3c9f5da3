import type { strings as editor } from './en/editor.ts';
import type { strings as later } from './en/later.ts';
import type { strings as log } from './en/log.ts';
import type { strings as page } from './en/page.ts';
import type { strings as table } from './en/table.ts';

/**
 * The strings, a part of them per chunk of the page. English is the list: every other language has exactly these keys. A
 * string with a number in it is a function, so that each language decides its own plural. Dates, times and amounts come
 * formatted.
 */
export interface Parts {
  /** There from the start. */
  readonly page: typeof page;
  /** Comes with each of those below, and with what stands where the content cannot be shown. */
  readonly later: typeof later;
  readonly editor: typeof editor;
  readonly table: typeof table;
  readonly log: typeof log;
}
export type Part = keyof Parts;

export type PageMessages = Parts['page'];
/** What each later chunk says beside what the page does. */
export type LaterMessages = Parts['later'];
export type EditorMessages = LaterMessages & Parts['editor'];
export type TableMessages = LaterMessages & Parts['table'];
export type LogMessages = LaterMessages & Parts['log'];

/** All strings by key. */
export type Messages = PageMessages & EditorMessages & TableMessages & LogMessages;
