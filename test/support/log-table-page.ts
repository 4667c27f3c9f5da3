import { fixture, html } from '@open-wc/testing-helpers';
import type { ActionLog } from '../../src/elements/tl-action-log/tl-action-log.ts';
import { steady } from '../../stories/fixtures/account.ts';
import { deepQuery } from './deep.ts';
import { plain } from './plain.ts';
import { waitUntil } from './wait-until.ts';

/** The log as whoever reads it sees it. */
export class LogTablePage {
  readonly log: ActionLog;

  constructor(log: ActionLog) {
    this.log = log;
  }

  static async with(state: Partial<ActionLog>): Promise<LogTablePage> {
    const log = await fixture<ActionLog>(html`<tl-action-log></tl-action-log>`);
    const { account, lines } = steady;
    Object.assign(log, { account, lines, links: { employee: '/employees/{id}' } }, state);
    const page = new LogTablePage(log);
    await waitUntil(() => page.status !== '' && !page.status.includes('being loaded'));
    return page;
  }

  get root(): ShadowRoot {
    return this.log.shadowRoot!;
  }

  get text(): string {
    return plain(this.root.textContent);
  }

  get status(): string {
    return (
      plain(this.root.querySelector('[role=status], [role=alert], tl-state-panel')?.textContent) ||
      (this.root.querySelector('tl-state-panel') ? 'panel' : '')
    );
  }

  /** Each day's heading, then its rows. */
  get days(): string[][] {
    return [...this.root.querySelectorAll<HTMLTableSectionElement>('tbody:not([aria-hidden])')].map((day) =>
      [...day.rows].map((row) =>
        [...row.cells]
          .map((cell) => {
            const copy = cell.cloneNode(true) as Element;
            for (const label of copy.querySelectorAll('.label')) label.remove();
            return plain(copy.textContent);
          })
          .join(' | ')
          .replaceAll(/ +/g, ' '),
      ),
    );
  }

  get rows(): string[] {
    return this.days.flatMap(([, ...rows]) => rows);
  }

  select(name: string): HTMLSelectElement {
    const label = [...this.root.querySelectorAll('label')].find((one) => plain(one.textContent) === name);
    return label?.control as HTMLSelectElement;
  }

  async choose(name: string, option: string): Promise<void> {
    const select = this.select(name);
    const found = [...select.options].find((one) => one.label === option);
    if (!found) throw new Error(`There is no ${option} in ${name}.`);
    found.selected = true;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await this.log.updateComplete;
  }

  button(name: string): HTMLButtonElement | undefined {
    return deepQuery<HTMLButtonElement>(this.root, 'button').find((one) => plain(one.textContent) === name);
  }

  async press(name: string): Promise<void> {
    const button = this.button(name);
    if (!button) throw new Error(`There is no button ${name}.`);
    button.focus();
    button.click();
    await this.log.updateComplete;
  }
}
