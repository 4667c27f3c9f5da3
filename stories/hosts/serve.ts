/**
 * A host on a simulated backend, as it would be served in real life:
 *
 *   npm run host -- partner-portal       or script-tag, react, vue, svelte
 */
import { MockBackend } from '../../mocks/index.ts';
import { hostNames, startHost, type HostName } from './serving/hosts.ts';

const PORTS = { page: 5180, api: 5181, files: 5182 };
/** As in the shell: two minutes of processing take six seconds. */
const SPEED = 20;

const wanted = process.argv[2];
const name = hostNames.find((each) => each === wanted);
if (name) {
  await serve(name).catch(explain);
} else {
  console.error(`Say which: npm run host -- ${hostNames.join(' | ')}. The admin shell: npm start.`);
  process.exitCode = 1;
}

async function serve(host: HostName): Promise<void> {
  const backend = new MockBackend({ clock: { mode: 'realtime', speed: SPEED }, now: () => performance.now() });
  const { url, api } = await startHost(host, backend, PORTS);
  console.log(`${host}: ${url}`);
  console.log(`its billing backend: ${api} (POST ${api}/__mock__/clock {"advance": "P7D"} turns the clock)`);
}

function explain(error: NodeJS.ErrnoException & { readonly port?: number }): never {
  if (error.code !== 'EADDRINUSE') throw error;
  const all = Object.values(PORTS).join(', ');
  console.error(`Port ${error.port} is taken, perhaps by another host: end what uses it. The hosts take ${all}.`);
  // What listens already would keep this running.
  process.exit(1);
}
