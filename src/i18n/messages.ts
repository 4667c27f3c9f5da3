import type { strings as editor } from './en/editor.ts';
import type { strings as log } from './en/log.ts';
import type { strings as page } from './en/page.ts';
import type { strings as table } from './en/table.ts';

/**
 * The strings, a part of them per chunk of the page. English is the list: every other language has exactly these keys. A
 * string with a number in it is a function, so that each language decides its own plural. Dates, times and amounts come
 * formatted.
 */
export type PageMessages = typeof page;
export type EditorMessages = typeof editor;
export type TableMessages = typeof table;
export type LogMessages = typeof log;

/** All strings by key. */
export type Messages = PageMessages & EditorMessages & TableMessages & LogMessages;

/** `page` is there from the start; the others come with the chunk that speaks them. */
export type Part = 'page' | 'editor' | 'table' | 'log';
