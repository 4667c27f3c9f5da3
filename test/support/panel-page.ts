import type { MockPanel } from '../../mocks/panel/tl-mock-panel.ts';
import { plain } from './plain.ts';

/** The panel as whoever uses it sees it. */
export class PanelPage {
  readonly panel: MockPanel;

  constructor(panel: MockPanel) {
    this.panel = panel;
  }

  get text(): string {
    return plain(this.#root.textContent);
  }

  get status(): string {
    return plain(this.#root.querySelector('[role=status]')?.textContent);
  }

  /** What stands on the time line after now. */
  get coming(): string[] {
    return [...this.#root.querySelectorAll('.time-line li:not(.now)')].map((item) =>
      plain([...item.querySelectorAll(':scope > :not(button)')].map((part) => part.textContent).join(' ')),
    );
  }

  /** Rows of the open group. */
  get rows(): string[] {
    return [...this.#root.querySelectorAll('.group ul > li, .group ol > li')].map((item) => plain(item.textContent));
  }

  /** What stands over the controls of the bar, and whether it ends before they begin. */
  get labelsClear(): [label: string, clear: boolean][] {
    return [...this.#root.querySelectorAll('.bar :is(.label, legend)')].map((label) => {
      const controls = [...label.closest('label, fieldset')!.querySelectorAll('button, select')];
      const top = Math.min(...controls.map((control) => control.getBoundingClientRect().top));
      return [plain(label.textContent), label.getBoundingClientRect().bottom <= top + 1];
    });
  }

  get focused(): Element | null {
    return this.#root.activeElement;
  }

  async open(name: string): Promise<void> {
    await this.press(name);
  }

  /** By accessible name; in a form by what stands on it where that is enough. */
  async press(name: string): Promise<void> {
    const button = [...this.#root.querySelectorAll('button')].find(
      (each) => (each.ariaLabel ?? plain(each.textContent)) === name,
    );
    if (!button) throw new Error(`There is no button ${name}.`);
    button.focus();
    button.click();
    await this.settled();
  }

  async choose(label: string, value: string): Promise<void> {
    const select = this.select(label);
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await this.panel.updateComplete;
  }

  async fill(label: string, value: string): Promise<void> {
    const field = this.field(label);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.panel.updateComplete;
  }

  async tick(label: string): Promise<void> {
    const box = this.field(label);
    box.click();
    await this.panel.updateComplete;
  }

  select(label: string): HTMLSelectElement {
    const found = [...this.#root.querySelectorAll('select')].find((each) => nameOf(each) === label);
    if (!found) throw new Error(`There is no list ${label}.`);
    return found;
  }

  field(label: string): HTMLInputElement {
    const found = [...this.#root.querySelectorAll('input')].find((each) => nameOf(each) === label);
    if (!found) throw new Error(`There is no field ${label}.`);
    return found;
  }

  /** Of the fields with that label the one in a form. */
  fieldIn(form: string, label: string): HTMLInputElement {
    const fields = [...(this.#root.querySelector(`form[aria-label="${form}"]`)?.querySelectorAll('input') ?? [])];
    return fields.find((each) => nameOf(each) === label)!;
  }

  /** A form is emptied only after what was accepted is rendered. */
  async settled(): Promise<void> {
    await this.panel.updateComplete;
    await this.panel.updateComplete;
  }

  get #root(): ShadowRoot {
    return this.panel.shadowRoot!;
  }
}

function nameOf(control: HTMLInputElement | HTMLSelectElement): string {
  const [label] = control.labels ?? [];
  return control.ariaLabel ?? plain((label?.querySelector('.label') ?? label)?.textContent);
}
