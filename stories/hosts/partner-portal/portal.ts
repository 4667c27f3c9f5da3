import { createHttpClient } from '@timelog/license-manager/standalone';

/** What the portal's own server says of who is signed in: where the billing API is, and a token for it. */
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
