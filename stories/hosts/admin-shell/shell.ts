/**
 * TimeLog's admin shell in miniature, embedding the licence page as a real shell does: one tag in index.html and the
 * function below. All the rest is scenery: menu, other pages, and a simulated backend where a real one would be.
 */
import './scenery/language.ts';
import '../../../src/define.ts';
import { createHttpClient, type LicenseManager } from '../../../src/index.ts';
import { openScenery, type Scenery } from './scenery/scenery.ts';

/** The licence page's views, at addresses of the shell's own. */
const addresses = { licenses: '#/licences', 'add-ons': '#/licences/add-ons', 'action-log': '#/action-log' } as const;
const views = ['licenses', 'add-ons', 'action-log'] as const;

function embed(manager: LicenseManager, shell: Scenery): void {
  // The client. The token comes from a function, asked whenever one is needed; it is never in the page.
  const connect = (): void => {
    manager.api = createHttpClient({ baseUrl: '', getToken: () => shell.token() });
  };
  connect();
  shell.onSignIn(connect);

  // The view. The address is the shell's: the licence page says where its user went, and is told what to show.
  manager.addEventListener('tl-navigate', ({ view }) => {
    location.hash = addresses[view];
  });
  shell.onRoute((address) => {
    const view = views.find((name) => addresses[name] === address);
    manager.hidden = !view;
    if (view) manager.view = view;
    return view !== undefined;
  });

  // What changed elsewhere in the shell, e.g. on an employee card.
  shell.onChange(() => void manager.refresh());
}

const manager = document.querySelector('tl-license-manager');
if (manager) embed(manager, await openScenery());
