import { aTimeout, fixture, html } from '@open-wc/testing-helpers';
import type { ChangeFlow } from '../../src/domain/change-flow-state.ts';
import type { Account } from '../../src/domain/model.ts';
import type { LicenseSection } from '../../src/elements/tl-license-section/tl-license-section.ts';
import { isDraftFlow } from '../../src/elements/shared/draft-flow.ts';
import { deepQuery, deepText } from './deep.ts';

/** One section of the page, as somebody who reads or operates it sees it. */
export class Ledger {
  readonly element: LicenseSection;
  readonly requests: Event[] = [];

  constructor(element: LicenseSection) {
    this.element = element;
    for (const type of REQUESTS) element.addEventListener(type, (event) => this.requests.push(event));
  }

  static async show(account: Account, state: Partial<LicenseSection> = {}): Promise<Ledger> {
    const element = await fixture<LicenseSection>(html`<tl-license-section></tl-license-section>`);
    const ledger = new Ledger(element);
    await ledger.update({ account, ...state });
    return ledger;
  }

  async update(state: Partial<LicenseSection>): Promise<void> {
    Object.assign(this.element, state);
    await this.settled();
  }

  /** Where the change of the standard line stands. Who opens its editor is brought into it, as the page does. */
  async flow(flow?: ChangeFlow): Promise<void> {
    const opens = isDraftFlow(flow) && !isDraftFlow(this.element.flows.get('standard'));
    await this.update({ flows: new Map(flow ? [['standard', flow]] : []) });
    if (opens) await this.element.focusLine('standard');
    await this.settled();
  }

  async settled(): Promise<void> {
    // An element inside an element renders a turn later, and the focus moves after that. No frame is awaited: a page in the
    // background has none.
    for (let depth = 0; depth < 5; depth += 1) await this.element.updateComplete;
    await aTimeout(0);
  }

  get text(): string {
    return deepText(this.element);
  }

  /** Cells of each line's row, as they are read out. */
  get rows(): string[] {
    return deepQuery(this.element, '.line, .follower, .fee').map((row) =>
      [...row.querySelectorAll('[role=rowheader], [role=cell]')].map((cell) => deepText(cell)).join(' | '),
    );
  }

  get notes(): string[] {
    return deepQuery(this.element, '.note').map((note) => deepText(note));
  }

  /** Name of what has the focus inside the section, empty when nothing has. */
  get focused(): string {
    const focused = this.element.shadowRoot?.activeElement;
    return focused?.getAttribute('aria-label') ?? deepText(focused);
  }

  button(name: string): HTMLButtonElement | undefined {
    return deepQuery<HTMLButtonElement>(this.element, 'button').find(
      (button) => (button.getAttribute('aria-label') ?? deepText(button)) === name,
    );
  }

  press(name: string): void {
    const button = this.button(name);
    if (!button) throw new Error(`No button named ${name}`);
    button.click();
  }

  get field(): HTMLInputElement | undefined {
    return deepQuery<HTMLInputElement>(this.element, 'input[type=text]')[0];
  }

  type(text: string): void {
    if (!this.field) throw new Error('No field');
    this.field.value = text;
    this.field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  radio(name: string): HTMLInputElement | undefined {
    return deepQuery<HTMLInputElement>(this.element, 'input[type=radio]').find(
      (radio) => deepText(radio.labels?.[0]) === name,
    );
  }

  /** The region that says what a change costs. */
  get cost(): string {
    const [region] = deepQuery(this.element, 'section[aria-label="Cost of the change"]');
    return region ? deepText(region) : '';
  }
}

const REQUESTS = ['tl-request-edit', 'tl-request-line-action', 'tl-request-employee'];
