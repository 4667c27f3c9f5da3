import { EditRequest } from '../../src/elements/shared/requests.ts';
import type { LicenseManager } from '../../src/index.ts';
import { deepQuery, deepText } from './deep.ts';
import { waitUntil } from './wait-until.ts';

/** The whole page, as somebody who reads or operates it sees it. */
export class ManagerPage {
  readonly manager: LicenseManager;

  constructor(manager: LicenseManager = document.createElement('tl-license-manager')) {
    this.manager = manager;
  }

  /** Puts it into the document, in English unless something else is given. */
  open(given: object = {}): void {
    Object.assign(this.manager, { lang: 'en', ...given });
    document.body.append(this.manager);
  }

  async until(holds: () => boolean, otherwise?: string): Promise<void> {
    await waitUntil(holds, otherwise);
  }

  async shows(text: string): Promise<void> {
    await this.until(() => this.text.includes(text), `${text} is not shown`);
  }

  async showsNoMore(text: string): Promise<void> {
    await this.until(() => !this.text.includes(text), `${text} is still shown`);
  }

  get text(): string {
    return deepText(this.manager);
  }

  /** What is said to whoever does not see it. */
  get status(): string {
    return deepText(this.manager.shadowRoot?.querySelector('[role=status]'));
  }

  /** Name of what has the focus, however deep it is. */
  get focused(): string {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at ? nameOf(at) : '';
  }

  button(name: string): HTMLButtonElement | undefined {
    return deepQuery<HTMLButtonElement>(this.manager, 'button').find((button) => nameOf(button) === name);
  }

  /** Waits until the button is there and does what it says. */
  async pressable(name: string): Promise<HTMLButtonElement> {
    const found = (): HTMLButtonElement | undefined => {
      const button = this.button(name);
      return button?.getAttribute('aria-disabled') === 'true' ? undefined : button;
    };
    await this.until(() => found() !== undefined, `${name} cannot be pressed`);
    return found()!;
  }

  async press(name: string): Promise<void> {
    const button = await this.pressable(name);
    button.focus();
    button.click();
  }

  /** Of the editor that is open. */
  get field(): HTMLInputElement | undefined {
    return deepQuery<HTMLInputElement>(this.manager, 'input[type=text]')[0];
  }

  get inField(): boolean {
    return this.field?.matches(':focus') === true;
  }

  type(text: string): void {
    if (!this.field) throw new Error('No field');
    this.field.value = text;
    this.field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  /** Opens the editor of a line of the first section with a number in it. */
  async edit(lineId: string, quantity: number): Promise<void> {
    await this.shows('Resource planner');
    deepQuery(this.manager, 'tl-license-section')[0]!.dispatchEvent(new EditRequest(lineId, quantity));
    await this.until(() => this.field !== undefined, 'no editor is open');
  }
}

const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? deepText(element);
