/**
 * TimeLog's admin shell in miniature, embedding the licence page as the real one does: one tag in index.html, and the
 * function `embed` below. All else, the menu, the other pages, the simulated backend in place of a real one, is scenery.
 */
import type { LicenseManager } from '../../../src/index.ts';
import { createHttpClient } from '../../../src/index.ts';
import '../../../src/define.ts';
import { openScenery, type Scenery } from './scenery/scenery.ts';

/** The licence page's views at addresses of the shell's own. */
const addresses = { licenses: '#/licences', 'add-ons': '#/licences/add-ons', 'action-log': '#/action-log' } as const;

function embed(manager: LicenseManager, shell: Scenery): void {
  // 1. The client. The token comes from a function, asked whenever one is needed, and is never in the page.
  const connect = (): void => {
    manager.api = createHttpClient({ baseUrl: location.origin, getToken: () => shell.token(), ports: shell.ports });
  };
  connect();
  shell.onSignIn(connect);

  // 2. The view. The shell owns the address; the page says where its user went and is told where to go.
  manager.addEventListener('tl-navigate', ({ view }) => {
    location.hash = addresses[view];
  });
  shell.onRoute((hash) => {
    const view = Object.entries(addresses).find(([, address]) => address === hash)?.[0];
  });

  // 3. What happened elsewhere in the shell, e.g. an employee was deactivated.
  shell.onChange(() => void manager.refresh());
}

embed(document.querySelector('tl-license-manager')!, await openScenery());
