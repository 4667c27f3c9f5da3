/** The shell's own pages; the address is the shell's, and the licence page never touches it. */
export type PageName = 'licences' | 'add-ons' | 'action-log' | 'employees' | 'rights' | 'projects' | 'integrations';

export interface Route {
  readonly page: PageName;
  /** Of the employee, on an employee card. */
  readonly id?: string;
}

const addresses: Record<PageName, string> = {
  licences: '#/licences',
  'add-ons': '#/licences/add-ons',
  'action-log': '#/action-log',
  employees: '#/employees',
  rights: '#/rights',
  projects: '#/projects',
  integrations: '#/integrations',
};

export function addressOf(page: PageName): string {
  return addresses[page];
}

/** Which page an address names; the licence page where it names none of ours. */
export function routeOf(hash: string): Route {
  const employee = /^#\/employees\/([^/]+)$/.exec(hash)?.[1];
  if (employee) return { page: 'employees', id: decodeURIComponent(employee) };
  // Only the keys of the table above, which the type system forgets.
  const pages = Object.keys(addresses) as PageName[];
  return { page: pages.find((page) => addresses[page] === hash) ?? 'licences' };
}

/** Goes to a page; going where one is already leaves no second entry in the history. */
export function goTo(page: PageName): void {
  location.hash = addresses[page];
}

/** Calls at every change of the address, Back and Forward included. */
export function onRoute(listener: (route: Route) => void): void {
  addEventListener('hashchange', () => {
    listener(routeOf(location.hash));
  });
}
