import { html, type TemplateResult } from 'lit';
import { employeeHref, type Links } from './links.ts';
import { EmployeeRequest } from './requests.ts';

/** A way to an employee card: the host's page where it named one, else a request that becomes the host's event. */
export function employeeLink(employee: { readonly id: string; readonly name: string }, links: Links): TemplateResult {
  const href = employeeHref(links, employee.id);
  return href === undefined
    ? html`<button type="button" class="link" @click=${(event: Event) => ask(event, employee.id)}>
        ${employee.name}
      </button>`
    : html`<a href=${href}>${employee.name}</a>`;
}

function ask(event: Event, employeeId: string): void {
  event.currentTarget?.dispatchEvent(new EmployeeRequest(employeeId));
}
