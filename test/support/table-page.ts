import { fixture, html, nextFrame } from '@open-wc/testing-helpers';
import { TableChangeEvent } from '../../src/elements/tl-addon-table/table-change-event.ts';
import type { AddonTable } from '../../src/elements/tl-addon-table/tl-addon-table.ts';
import { addOnLines, calendar } from '../../stories/fixtures/assignments.ts';
import { deepQuery } from './deep.ts';
import { plain } from './plain.ts';
import { waitUntil } from './wait-until.ts';

const EXPORT = { en: 'Export as CSV', sv: 'Exportera som CSV', da: 'Eksportér som CSV' };

/** The table as whoever uses it sees it. */
export class TablePage {
  readonly table: AddonTable;
  readonly told: TableChangeEvent[] = [];

  constructor(table: AddonTable) {
    this.table = table;
    table.addEventListener(TableChangeEvent.type, (event) => this.told.push(event));
  }

  static async with(state: Partial<AddonTable>): Promise<TablePage> {
    const table = await fixture<AddonTable>(html`<tl-addon-table></tl-addon-table>`);
    Object.assign(table, { lines: addOnLines, calendar }, state);
    await table.updateComplete;
    return new TablePage(table);
  }

  get root(): ShadowRoot {
    return this.table.shadowRoot!;
  }

  get text(): string {
    return plain(this.root.textContent);
  }

  get status(): string {
    return plain(this.root.querySelector('[role=status]')?.textContent);
  }

  get search(): HTMLInputElement {
    return this.labelled('Search in the table') as HTMLInputElement;
  }

  get module(): HTMLSelectElement {
    return this.labelled('Module') as HTMLSelectElement;
  }

  labelled(name: string): Element {
    const label = [...this.root.querySelectorAll('label')].find((one) => plain(one.textContent) === name);
    if (!label?.control) throw new Error(`There is no field ${name}.`);
    return label.control;
  }

  button(name: string): HTMLElement | undefined {
    return deepQuery(this.root, 'button').find((one) => plain(one.textContent).replace(/ ?[↑↓]$/, '') === name);
  }

  get rows(): string[][] {
    return [...this.root.querySelectorAll('tbody:not([aria-hidden]) tr:not([aria-hidden])')].map((row) =>
      [...row.children].map((cell) => {
        const copy = cell.cloneNode(true) as Element;
        for (const label of copy.querySelectorAll('.label')) label.remove();
        return plain(copy.textContent);
      }),
    );
  }

  get names(): (string | undefined)[] {
    return this.rows.map(([name]) => name);
  }

  get marks(): string[] {
    return [...this.root.querySelectorAll('[part=row] mark')].map((mark) => plain(mark.textContent));
  }

  /** The rows that are on the page, of a long list only those that are seen and some around them. */
  get rowElements(): HTMLTableRowElement[] {
    return [...this.root.querySelectorAll<HTMLTableRowElement>('tr[part=row]')];
  }

  /** What is scrolled where the list is long. */
  get list(): HTMLTableSectionElement {
    return this.root.querySelector<HTMLTableSectionElement>('tbody.rows')!;
  }

  /** Positions in the list, counted from 1, as they are announced. */
  get positions(): number[] {
    return this.rowElements.map((row) => Number(row.getAttribute('aria-rowindex')) - 1);
  }

  /** The employee whose row has the focus. */
  get focusedName(): string {
    return plain(this.root.activeElement?.closest('tr')?.querySelector('th')?.textContent);
  }

  /** What is seen then is drawn by the next frame. */
  async scrollTo(top: number): Promise<void> {
    this.list.scrollTop = top;
    await nextFrame();
  }

  /** The browser tells of another size in the next frame, and what follows from it is drawn by the one after. */
  async resize(inlineSize: string, textSize = '15px'): Promise<void> {
    this.table.style.inlineSize = inlineSize;
    this.table.style.setProperty('--tl-size', textSize);
    await nextFrame();
    await nextFrame();
  }

  async speak(lang: keyof typeof EXPORT): Promise<void> {
    this.table.lang = lang;
    await waitUntil(() => this.button(EXPORT[lang]) !== undefined, `nothing is said in ${lang}`);
  }

  async type(query: string): Promise<void> {
    this.search.value = query;
    this.search.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await this.table.updateComplete;
  }

  async choose(label: string): Promise<void> {
    const option = [...this.module.options].find((one) => plain(one.textContent) === label);
    if (!option) throw new Error(`There is no module ${label}.`);
    option.selected = true;
    this.module.dispatchEvent(new Event('change', { bubbles: true }));
    await this.table.updateComplete;
  }

  async press(name: string): Promise<void> {
    const button = this.button(name);
    if (!button) throw new Error(`There is no button ${name}.`);
    button.focus();
    button.click();
    await this.table.updateComplete;
  }

  get sorted(): string[] {
    return [...this.root.querySelectorAll('th[aria-sort]')].map(
      (heading) => `${plain(heading.textContent).replace(/[↑↓]/, '')} ${heading.getAttribute('aria-sort')}`,
    );
  }
}
