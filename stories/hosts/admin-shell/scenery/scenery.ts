import '../../../../mocks/panel/define.ts';
import type { MockBackend } from '../../../../mocks/index.ts';
import { MockPanel } from '../../../../mocks/panel/tl-mock-panel.ts';
import { one } from './dom.ts';
import { Frame } from './frame.ts';
import { Gateway } from './gateway.ts';
import { pageAt } from './pages.ts';
import { Router } from './router.ts';
import { Session } from './session.ts';
import { serveInPage } from './simulator.ts';

declare global {
  /** The simulated backend, for the console and for tests: `timelogMock.advance('P1D')`, `timelogMock.state()`. */
  var timelogMock: MockBackend | undefined;
}

/** What a shell offers to the part that is embedded in it. */
export interface Scenery {
  /** The anti-forgery header of this session, which a request of the page must have. */
  headers(): HeadersInit;
  /** Begins a new session of whoever is signed in, after one is over. */
  renewSession(): void;
  /** Calls when somebody else has signed in. */
  onSignIn(listener: () => void): void;
  /** Calls now and whenever the address changes; the listener says whether the page there is its own. */
  onRoute(listener: (path: string) => boolean): void;
  /** What is embedded has changed the address. */
  followRoute(): void;
  /** Calls when something was changed elsewhere in the shell. */
  onChange(listener: () => void): void;
}

/** Raises the shell: backend and session, top bar and menu, its own pages, the simulator's panel. */
export async function openScenery(): Promise<Scenery> {
  const session = Session.open();
  globalThis.timelogMock = session.backend;
  const gateway = new Gateway(() => session.userId);
  await serveInPage(session.backend, (request) => gateway.admit(request));
  return new Shell(session, gateway);
}

class Shell implements Scenery {
  readonly #session: Session;
  readonly #gateway: Gateway;
  readonly #frame: Frame;
  readonly #router: Router;
  #isGuests: (path: string) => boolean = () => false;
  #onSignIn: () => void = () => undefined;
  #onChange: () => void = () => undefined;

  constructor(session: Session, gateway: Gateway) {
    this.#session = session;
    this.#gateway = gateway;
    this.#frame = new Frame(() => {
      this.#show();
    });
    this.#connectPanel();
    this.#router = new Router(() => {
      this.followRoute();
    });
  }

  headers(): HeadersInit {
    return this.#gateway.headers;
  }

  renewSession(): void {
    this.#gateway.signIn();
  }

  onSignIn(listener: () => void): void {
    this.#onSignIn = listener;
  }

  onChange(listener: () => void): void {
    this.#onChange = listener;
  }

  onRoute(listener: (path: string) => boolean): void {
    this.#isGuests = listener;
    this.#show();
  }

  followRoute(): void {
    const guests = this.#show();
    // A page that takes another's place gets the focus, or it would stay on what is gone. The licence page keeps its
    // own while its user goes from view to view.
    const main = one('main', HTMLElement);
    if (!guests || !main.contains(document.activeElement)) main.focus();
  }

  /** Shows what belongs to the address; true where that is the licence page. */
  #show(): boolean {
    const { backend, userName } = this.#session;
    const { text, language } = this.#frame;
    const { path } = this.#router;
    const guests = this.#isGuests(path);
    const onChanged = (): void => {
      this.#changed();
    };
    const focused = document.activeElement?.id ?? '';
    one('#other-page', HTMLElement).replaceChildren(
      ...(guests ? [] : pageAt(path, { backend, text, language, onChanged })),
    );
    if (focused) document.getElementById(focused)?.focus();
    this.#frame.showWhere(path);
    this.#frame.showWho(backend.accountName, userName);
    return guests;
  }

  #changed(): void {
    this.#show();
    this.#onChange();
  }

  #connectPanel(): void {
    const panel = one('tl-mock-panel', MockPanel);
    panel.backend = this.#session.backend;
    panel.userId = this.#session.userId;
    // Where there is little room, the page comes first.
    panel.collapsed = !matchMedia('(min-width: 60em)').matches;
    panel.addEventListener('tl-mock-change', () => {
      this.#changed();
    });
    panel.addEventListener('tl-mock-sign-in', ({ userId }) => {
      this.#session.signIn(userId);
      this.#gateway.signIn();
      panel.userId = userId;
      this.#show();
      this.#onSignIn();
    });
  }
}
