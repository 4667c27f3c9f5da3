/**
 * The simulated backend as an HTTP server on the loopback address, for end-to-end suites in any language:
 * `node mocks/server.ts --port 4010 --scenario steady --seed 1`.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { MockBackend, type MockBackendOptions } from './backend/mock-backend.ts';
import { isScenarioName, scenarioNames } from './backend/scenarios/index.ts';
import { NetworkFault } from './http/faults.ts';
import { createMockHandler, type MockHandler } from './http/handler.ts';
import { MOST_BODY_BYTES } from './http/reading.ts';
import { nothingThere } from './http/routes.ts';

const HOST = '127.0.0.1';

export interface RunningServer {
  /** `http://127.0.0.1:4010` */
  url: string;
  close(): Promise<void>;
}

/** Serves a backend; port 0 picks a free one. */
export function startMockServer(backend: MockBackend, port: number): Promise<RunningServer> {
  return startServer(createMockHandler(backend), port);
}

/** Serves what a function answers: a backend's handler, or one of a host around it. */
export async function startServer(handler: MockHandler, port: number): Promise<RunningServer> {
  const server = createServer((incoming, outgoing) => void serve(handler, incoming, outgoing));
  await listen(server, port);
  const { port: chosen } = server.address() as AddressInfo;
  return { url: `http://${HOST}:${chosen}`, close: () => close(server) };
}

async function serve(handler: MockHandler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { socket } = incoming;
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  try {
    const request = await readRequest(incoming, gone.signal);
    const response = request ? await handler(request) : nothingThere(incoming.method ?? '', incoming.url ?? '');
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(new Uint8Array(await response.arrayBuffer()));
  } catch (error) {
    // Anything but a fault that was asked for, or nobody there any more, is a bug of ours, and must not look like one.
    if (!(error instanceof NetworkFault) && !gone.signal.aborted) console.error(error);
    socket.destroy();
  }
}

/**
 * Of a body that is too long no more is kept than shows that it is; the rest is read, so that an answer can be. Undefined
 * for what `fetch` could not ask, as with the method TRACE.
 */
async function readRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    if (size <= MOST_BODY_BYTES) chunks.push(chunk);
    size += chunk.length;
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  const method = incoming.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks);
  const target = incoming.url ?? '/';
  try {
    // Two slashes at its beginning are still a path, and no other host.
    const url = target.startsWith('/') ? `http://${HOST}${target}` : new URL(target, `http://${HOST}`);
    return new Request(url, { method, headers, body, signal });
  } catch {
    return undefined;
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** The arguments, or what is wrong with them in one sentence. */
export function readArguments(args: string[]): { port: number; backend: MockBackendOptions } | { wrong: string } {
  const options = { port: { type: 'string' }, scenario: { type: 'string' }, seed: { type: 'string' } } as const;
  let values: { port?: string; scenario?: string; seed?: string };
  try {
    ({ values } = parseArgs({ args, options }));
  } catch {
    return { wrong: 'The mock server understands --port, --scenario and --seed, each with a value.' };
  }
  const { port = '4010', scenario = 'steady', seed = '1' } = values;
  if (!isWholeNumber(port, 65_535)) return { wrong: `--port ${port} is not a whole number from 0 to 65535.` };
  if (!isWholeNumber(seed, 0xffffffff)) return { wrong: `--seed ${seed} is not a whole number from 0 to 4294967295.` };
  if (!isScenarioName(scenario)) return { wrong: `--scenario ${scenario} is none of ${scenarioNames.join(', ')}.` };
  return { port: Number(port), backend: { scenario, seed: Number(seed) } };
}

function isWholeNumber(text: string, most: number): boolean {
  return /^\d{1,10}$/.test(text) && Number(text) <= most;
}

/** npm that is told to end ends its shell and not what runs in it: without the shell nobody is left to end us. */
function endWithNpm(): void {
  if (process.env['npm_lifecycle_event'] !== 'mock-server') return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) process.exit();
  }, 250).unref();
}

async function main(): Promise<void> {
  endWithNpm();
  const read = readArguments(process.argv.slice(2));
  if ('wrong' in read) {
    fail(read.wrong);
    return;
  }
  try {
    const backend = new MockBackend({ ...read.backend, now: () => performance.now() });
    const { url } = await startMockServer(backend, read.port);
    console.log(`listening on ${url}`);
    console.log(`sign in as ${backend.viewer} with Authorization: Bearer mock-${backend.viewer}`);
  } catch (error) {
    fail(
      `The mock server could not listen on port ${read.port}: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`,
    );
  }
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

if (import.meta.main) await main();
