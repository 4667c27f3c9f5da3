import '../../../src/define.ts';
import { createHttpClient, type LicenseManager, type View } from '../../../src/index.ts';

/** What a shell has already. */
export interface Shell {
  token(fresh: boolean): Promise<string>;
  signIn(): Promise<void>;
  go(view: View): void;
  mayOrder(amount: number): boolean;
  onLicencesChanged(): void;
}

export function licencePage(shell: Shell, view: View): LicenseManager {
  const manager = document.createElement('tl-license-manager');
  manager.api = createHttpClient({ baseUrl: '/billing', getToken: ({ refresh }) => shell.token(refresh) });
  manager.view = view;
  manager.employeeHref = '/employees/{id}';
  manager.rightsHref = '/rights';
  manager.addEventListener('tl-navigate', (event) => shell.go(event.view));
  manager.addEventListener('tl-before-order', (event) => {
    if (!shell.mayOrder(event.dueNow)) event.preventDefault();
  });
  manager.addEventListener('tl-change-applied', () => shell.onLicencesChanged());
  manager.addEventListener('tl-auth-required', () => void shell.signIn().then(() => manager.refresh()));
  return manager;
}
