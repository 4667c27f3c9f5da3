import { defineAddonTable } from '../../../src/elements/lazy.ts';
import { loadLocalization } from '../../../src/i18n/localization.ts';
import type { AddonTable } from '../../../src/elements/tl-addon-table/tl-addon-table.ts';
import { rowsOnScreen, type Contestant } from '../table/contestant.ts';
import { MODULES } from '../table/names.ts';
import { TIME_ZONE } from '../table/rows.ts';

/** Everybody shows the rows in the order in which they are given. */
const AS_GIVEN = '';

// The page is Swedish, and its strings are there before the clock starts.
await Promise.all([loadLocalization('sv'), defineAddonTable()]);

/** Driven as a person drives it: letters arrive in the search field, a module is chosen, a heading is clicked. */
export function createContestant(): Contestant {
  let table: AddonTable;
  const part = (selector: string): HTMLElement => {
    const found = table.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`<tl-addon-table> has no ${selector}`);
    return found;
  };

  return {
    needs: 'assignments',
    mount(host, { assignments, lines }) {
      table = document.createElement('tl-addon-table');
      table.standalone = true;
      table.calendar = { timeZone: TIME_ZONE };
      table.lines = lines;
      table.rows = assignments;
      table.sort = AS_GIVEN;
      host.append(table);
    },
    search(text) {
      const field = part('#search') as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    filter(name) {
      const field = part('#module') as HTMLSelectElement;
      field.value = MODULES.find((module) => module.name === name)?.id ?? '';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    sortByName() {
      part('thead .employee button').click();
    },
    count() {
      const words = table.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';
      return Number(/\d[\d\s]*/.exec(words)?.[0].replace(/\s/g, '') ?? NaN);
    },
    scroller: () => scrollerOf(table),
    visibleRows: () => rowsOnScreen(scrollerOf(table), table.shadowRoot?.querySelectorAll('tbody [part=row]') ?? []),
  };
}

/** The table's own scroller if it has one, else the page. */
function scrollerOf(table: AddonTable): Element {
  const start = table.shadowRoot?.querySelector('tbody');
  for (let one: Element | null | undefined = start; one; one = one.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight) return one;
  }
  return document.scrollingElement ?? document.documentElement;
}
