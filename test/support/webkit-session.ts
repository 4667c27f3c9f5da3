import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import type { WebKit } from './webkit.ts';

const START_TIMEOUT = 20_000;
const SCREEN = '1280x1024x24';

/** No graphics card, and English as in the other browsers. */
const environment = {
  ...process.env,
  LANG: 'en_US.UTF-8',
  LANGUAGE: 'en_US',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
};

/** One window of WebKit, alone on a display of its own. Every process of it ends with `stop()`, or with this one, however it ends. */
export class WebkitSession {
  readonly #processes: readonly ChildProcess[];
  readonly #session: string;

  private constructor(processes: readonly ChildProcess[], session: string) {
    this.#processes = processes;
    this.#session = session;
  }

  static async start(webkit: WebKit, inner: { width: number; height: number }): Promise<WebkitSession> {
    const processes: ChildProcess[] = [];
    try {
      const display = startChild(webkit, [webkit.xvfb, '-displayfd', '3', '-nolisten', 'tcp', '-screen', '0', SCREEN]);
      processes.push(display);
      const environment = { DISPLAY: `:${await displayNumber(display)}` };
      const port = await freePort();
      const driver = startChild(webkit, [webkit.driver, '--host=local', `--port=${port}`], environment);
      processes.push(driver);
      const base = `http://127.0.0.1:${port}`;
      await untilReady(base, driver);
      const { sessionId } = (await call('POST', `${base}/session`, { capabilities: {} })) as { sessionId: string };
      const session = new WebkitSession(processes, `${base}/session/${sessionId}`);
      await session.#resize(inner);
      return session;
    } catch (error) {
      await end(processes);
      throw error;
    }
  }

  async open(url: string): Promise<void> {
    await call('POST', `${this.#session}/url`, { url });
  }

  async address(): Promise<string> {
    return String(await call('GET', `${this.#session}/url`));
  }

  /** Each key is pressed and let go in turn. */
  async type(keys: readonly string[]): Promise<void> {
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await call('POST', `${this.#session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async stop(): Promise<void> {
    await call('DELETE', this.#session).catch(() => undefined);
    await end(this.#processes);
  }

  /** WebDriver sizes the window; the tests care for what is inside it. */
  async #resize({ width, height }: { width: number; height: number }): Promise<void> {
    await call('POST', `${this.#session}/window/rect`, { width, height });
    const script = 'return outerHeight - innerHeight';
    const bars = Number(await call('POST', `${this.#session}/execute/sync`, { script, args: [] }));
    await call('POST', `${this.#session}/window/rect`, { width, height: height + bars });
  }
}

function startChild({ setpriv }: WebKit, command: string[], more: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(setpriv, ['--pdeathsig', 'KILL', ...command], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: { ...environment, ...more },
  });
}

/** Xvfb takes a number that is free, and tells it once it can be connected to. */
async function displayNumber(display: ChildProcess): Promise<string> {
  const signal = AbortSignal.timeout(START_TIMEOUT);
  const told = once(display.stdio[3] as Readable, 'data', { signal });
  const ended = once(display, 'exit', { signal }).then(() => []);
  const [number] = await Promise.race([told, ended]).catch(() => []);
  if (number === undefined) throw new Error('Xvfb did not start');
  return String(number).trim();
}

async function untilReady(base: string, driver: ChildProcess): Promise<void> {
  const latest = performance.now() + START_TIMEOUT;
  while (driver.exitCode === null && performance.now() < latest) {
    const status = await call('GET', `${base}/status`).catch(() => undefined);
    if (status) return;
    await wait(50);
  }
  throw new Error('WebKitWebDriver did not start');
}

async function call(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) }).catch((cause: unknown) => {
    throw new Error('WebKitWebDriver does not answer', { cause });
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`WebDriver: ${error} ${message}`.trim());
}

/** The display last: with it ends whatever of the browser is still there. */
async function end(processes: readonly ChildProcess[]): Promise<void> {
  for (const child of processes.toReversed()) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}
