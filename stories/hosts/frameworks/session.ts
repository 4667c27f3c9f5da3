import { createHttpClient } from '@timelog/license-manager';

let token: Promise<string> | undefined;

const fetchToken = async (): Promise<string> => (await fetch('/token')).text();

/** The client of this application, whatever it is made with; the token comes from its own server. */
export const api = createHttpClient({
  baseUrl: '',
  getToken: ({ refresh }) => {
    if (refresh) token = undefined;
    return (token ??= fetchToken());
  },
});
