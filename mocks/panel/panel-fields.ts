/** Buttons, fields and forms of the panel: what a browser has, with a label. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Control, PanelContext } from './panel-context.ts';

export interface Choice {
  readonly value: string;
  readonly name: string;
}

export function button(name: string, act: () => void, accessibleName?: string): TemplateResult {
  return html`<button type="button" aria-label=${accessibleName ?? nothing} @click=${act}>${name}</button>`;
}

/** A list that acts as soon as something is chosen. */
export function select(
  label: string,
  value: string,
  choices: readonly Choice[],
  choose: (value: string) => void,
): TemplateResult {
  const onChange = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) choose(event.target.value);
  };
  return html`
    <label>
      <span class="label">${label}</span>
      <select @change=${onChange}>
        ${choices.map(
          (choice) => html`
            <option value=${choice.value} .selected=${live(choice.value === value)}>${choice.name}</option>
          `,
        )}
      </select>
    </label>
  `;
}

/** A box that acts at once, and shows what is true then. */
export function checkbox(label: string, of: string, checked: boolean, set: (on: boolean) => void): TemplateResult {
  const onChange = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) set(event.target.checked);
  };
  return html`
    <label class="box">
      <input type="checkbox" .checked=${live(checked)} @change=${onChange} />
      ${label}<span class="unseen">: ${of}</span>
    </label>
  `;
}

export function choiceField(name: string, label: string, values: readonly Choice[]): TemplateResult {
  return html`
    <label>
      <span class="label">${label}</span>
      <select name=${name}>
        ${values.map((choice) => html`<option value=${choice.value}>${choice.name}</option>`)}
      </select>
    </label>
  `;
}

/**
 * A field of a form. It is always text: the backend judges what was typed and says what is allowed, not the browser.
 * `value` is what it starts with and goes back to.
 */
export function textField(
  name: string,
  label: string,
  options: { value?: string; numeric?: boolean; length?: 'short' | 'long'; only?: string } = {},
): TemplateResult {
  const { value = '', numeric = false, length = 'short', only = '' } = options;
  return html`
    <label class=${only}>
      <span class="label">${label}</span>
      <input
        name=${name}
        value=${value}
        class=${length}
        inputmode=${numeric ? 'numeric' : nothing}
        autocomplete="off"
        spellcheck="false"
        @input=${unmark}
      />
    </label>
  `;
}

/** Fields and one button. What was accepted empties the form; what was refused stays as it was typed. */
export function form(
  context: PanelContext,
  name: string,
  submit: { readonly label: string; readonly control: (fields: Fields) => Control; readonly accessibleName?: string },
  fields: unknown,
): TemplateResult {
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    context.carryOut(submit.control(new Fields(event.target)), event.target);
  };
  return html`
    <form class="part" aria-label=${name} novalidate @submit=${onSubmit}>
      ${fields}
      <button aria-label=${submit.accessibleName ?? nothing}>${submit.label}</button>
    </form>
  `;
}

/** What stands in a form. */
export class Fields {
  readonly #data: FormData;

  constructor(form: HTMLFormElement) {
    this.#data = new FormData(form);
  }

  text(name: string): string {
    const value = this.#data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  }

  /** NaN for anything but digits, which the backend then refuses in its own words. */
  number(name: string): number {
    const text = this.text(name);
    return /^\d+$/.test(text) ? Number(text) : NaN;
  }

  /** Nothing where the field is empty. */
  optionalNumber(name: string): number | undefined {
    return this.text(name) === '' ? undefined : this.number(name);
  }
}

/** Marks the fields that a refusal names, and goes to the first of them. */
export function markRefused(form: HTMLFormElement, pointers: readonly string[]): void {
  const named = pointers.flatMap((pointer) => {
    const field = form.elements.namedItem(pointer.split('/').at(-1) ?? '');
    return field instanceof HTMLElement ? [field] : [];
  });
  for (const field of named) field.setAttribute('aria-invalid', 'true');
  named[0]?.focus();
}

export function unmarkAll(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
}

function unmark(event: Event): void {
  if (event.target instanceof Element) event.target.removeAttribute('aria-invalid');
}
