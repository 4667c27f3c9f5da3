import { html, type TemplateResult } from 'lit';
import { EmployeeRequest, request } from './requests.ts';

/** null once the attribute that gave it is removed. */
type Template = string | null | undefined;

/** Where the host keeps pages that are not ours: templates like `/employees/{id}`. */
export interface Links {
  readonly employee?: Template;
  readonly rights?: Template;
  readonly actionLog?: Template;
  readonly paymentPlan?: Template;
}

/** Only what a browser opens as a page: a template is the host's, but what a template says is still only a link. */
const harmless = /^(https?:|mailto:|[^:]*$|[/#?.])/i;

/**
 * The address of an employee card; undefined where the host wants an event instead. Rows that a host gives itself may have
 * numbers for ids, and half a character can be in no address.
 */
export function employeeHref(links: Links, employeeId: string | number): string | undefined {
  return pageHref(links.employee)?.replaceAll('{id}', encodeURIComponent(String(employeeId).toWellFormed()));
}

/** The address of a page without parameters; undefined where the host named none. */
export function pageHref(template: Template): string | undefined {
  return typeof template === 'string' && harmless.test(template) ? template : undefined;
}

/** Words for a page of the host: a link where it named one. */
export function pageLink(template: Template, words: string): TemplateResult | string {
  const href = pageHref(template);
  return href === undefined ? words : html`<a href=${href}>${words}</a>`;
}

/**
 * A way to an employee card: the host's page where it named one, else a request that becomes the host's event.
 *
 * @param standalone Nobody around us opens employee cards: without the host's page there is the name alone.
 */
export function employeeLink(
  { id, name }: { readonly id: string; readonly name: string },
  links: Links,
  standalone = false,
): TemplateResult | string {
  const href = employeeHref(links, id);
  if (href !== undefined) return html`<a href=${href}>${name}</a>`;
  if (standalone) return name;
  const ask = (event: Event): void => {
    request(event, new EmployeeRequest(id));
  };
  return html`<button type="button" class="link person" @click=${ask}>${name}</button>`;
}
