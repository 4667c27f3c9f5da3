import type { Account } from '../domain/model.ts';
import { selfChecking } from './checks.ts';
import { createExchange } from './exchange.ts';
import { lazyClient } from './lazy-client.ts';
import type { LicenseApi } from './license-api.ts';
import { browserPorts, type Ports } from './ports.ts';
import { READ } from './retry.ts';
import { account } from './schemas.ts';
import { createTokenSource, type TokenProvider } from './token.ts';
import { type Call, createTransport } from './transport.ts';

type LaterCalls = Pick<typeof import('./later-calls.ts'), 'laterCalls'>;

/** Of the calls of the contract the first of a page, and all that it has to wait for. */
const ACCOUNT: Call<Account> = { method: 'GET', route: '/license-account', check: account };

/** With a host, or below the page's own. Where the host is missing, `http://`, a browser takes the first folder for it. */
const ADDRESS = /^((https?:)?\/\/[^/?#]+|(?!\/\/|[a-z][a-z\d+.-]*:))[^?#]*$/i;
/** Of this no request can be made, so that none is sent. */
const NO_ADDRESS = 'http://[';

export interface HttpClientOptions {
  /** What stands before `/api/v1`: an origin, or an origin and a prefix. Empty for the page's own origin. */
  readonly baseUrl: string | URL;
  /** Where the bearer token comes from. It is put into the Authorization header and nowhere else. */
  readonly getToken?: TokenProvider;
  /** `omit` unless the host is on the API's own origin and uses its session. */
  readonly credentials?: RequestCredentials;
  /** Further headers, for instance an anti-forgery token; a function is asked before every request. */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>);
  /** BCP 47 language of product names, for calls that name none. */
  readonly language?: string;
  /** Network, timers and chance; the browser's own unless given. */
  readonly ports?: Pick<Ports, 'fetch' | 'schedule' | 'random'>;
}

/**
 * The client of the contract in `openapi.yaml` over HTTP. Every answer is checked; what does not hold is a
 * `malformed-answer`, and the console says once where; a 404 for the account is a `client-fault`, a wrong `baseUrl`. Reads
 * and quotes are tried up to three times, a look-up of an order four times. An order without a clear answer is looked up by its
 * key, and sent once more with the same one where it was never received.
 */
export function createHttpClient(options: HttpClientOptions): LicenseApi {
  return httpClient(options, () => import('./later-calls.ts'));
}

/** @param loadLater Where what is asked after the account comes from: of nothing else does anybody have to wait. */
export function httpClient(options: HttpClientOptions, loadLater: () => Promise<LaterCalls>): LicenseApi {
  const ports = options.ports ?? browserPorts();
  const headers = options.headers ?? {};
  const address = String(options.baseUrl).trim();
  const transport = createTransport(
    {
      baseUrl: ADDRESS.test(address) ? address.replace(/\/+$/, '') : NO_ADDRESS,
      credentials: options.credentials ?? 'omit',
      headers: typeof headers === 'function' ? headers : () => headers,
      language: options.language,
    },
    ports,
  );
  const tokens = options.getToken && createTokenSource(options.getToken);
  const exchange = createExchange(transport, tokens, ports);
  const getAccount: LicenseApi['getAccount'] = async (options = {}) => {
    const { answer } = await exchange(ACCOUNT, READ, options);
    // A price, in a moment, shall wait for nothing but the server. What cannot be had now, its own call says.
    if (answer.ok) load().catch(() => undefined);
    return answer;
  };
  const load = async (): Promise<LicenseApi> => ({ getAccount, ...(await loadLater()).laterCalls(exchange, ports) });
  const client = { ...lazyClient(load, ports.schedule), getAccount };
  selfChecking.add(client);
  return client;
}
