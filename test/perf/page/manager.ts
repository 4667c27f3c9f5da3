import '../../../src/define.ts';
import { createHttpClient } from '../../../src/api/http-client.ts';
import { schedule } from '../../../src/api/ports.ts';

/** The package's own client, as in most pages; nobody answers it, so that what is on the page stays the skeleton. */
const silent = createHttpClient({
  baseUrl: '',
  ports: { fetch: () => new Promise(() => undefined), schedule, random: () => 0 },
});

export function createElement(): HTMLElement {
  const manager = document.createElement('tl-license-manager');
  manager.api = silent;
  return manager;
}
