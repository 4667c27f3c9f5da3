/**
 * TimeLog's admin shell in miniature, embedding the licence page as a real shell does: one tag in index.html and the
 * lines below. All the rest is scenery: menu, other pages, and a simulated backend where a real one would be.
 */
import './scenery/language.ts';
import { ContextProvider } from '@lit/context';
import { createHttpClient, licenseApiContext, type LicenseApi } from '../../../src/index.ts';
import { openScenery } from './scenery/scenery.ts';

const shell = await openScenery();

// The client, once for the whole shell. On its own origin the session is in a cookie that no script sees; what goes along
// is the header against forgery. A session that is over is begun anew, and the request is made again by itself.
const connect = (): LicenseApi =>
  createHttpClient({
    baseUrl: '',
    credentials: 'same-origin',
    headers: () => shell.headers(),
    getToken: ({ refresh }) => {
      if (refresh) shell.renewSession();
      return undefined;
    },
  });
const root = new ContextProvider(document.body, { context: licenseApiContext, initialValue: connect() });
shell.onSignIn(() => {
  root.setValue(connect());
});

// Only now, when whoever asks for a client finds one.
await import('../../../src/define.ts');

const manager = document.querySelector('tl-license-manager');
if (manager) {
  // The address. Below /licences it is the licence page's own, by its attributes; elsewhere the page steps aside.
  shell.onRoute((path) => {
    const here = `${path}/`.startsWith('/licences/');
    manager.hidden = !here;
    return here;
  });
  manager.addEventListener('tl-navigate', () => {
    shell.followRoute();
  });

  // What changed elsewhere in the shell, e.g. on an employee card.
  shell.onChange(() => void manager.refresh());
}
