/** Where the host keeps pages that are not ours: templates like `/employees/{id}`. */
export interface Links {
  readonly employee?: string;
  readonly rights?: string;
  readonly actionLog?: string;
  readonly paymentPlan?: string;
}

/** Only what a browser opens as a page: a template is the host's, but what a template says is still only a link. */
const harmless = /^(https?:|mailto:|[^:]*$|[/#?.])/i;

/** The address of an employee card; undefined where the host wants an event instead. */
export function employeeHref(links: Links, employeeId: string): string | undefined {
  const template = links.employee;
  return template !== undefined && harmless.test(template)
    ? template.replaceAll('{id}', encodeURIComponent(employeeId))
    : undefined;
}

/** The address of a page without parameters; undefined where the host named none. */
export function pageHref(template: string | undefined): string | undefined {
  return template !== undefined && harmless.test(template) ? template : undefined;
}
