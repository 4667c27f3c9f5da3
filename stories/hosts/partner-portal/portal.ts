/** A partner's portal: strict headers, its own Lit, and the self-contained file with a Lit and a policy of its own. */
import { createHttpClient } from '@timelog/license-manager/standalone';
import './partner-greeting.ts';

interface Session {
  readonly billing: string;
  readonly token: string;
}

const signIn = async (): Promise<Session> => (await (await fetch('/session')).json()) as Session;

let session = await signIn();
const manager = document.querySelector('tl-license-manager');
if (manager) {
  manager.api = createHttpClient({
    baseUrl: session.billing,
    getToken: async ({ refresh }) => {
      if (refresh) session = await signIn();
      return session.token;
    },
  });
}
