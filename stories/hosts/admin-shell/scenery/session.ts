import { MockBackend, scenarioNames, scenarioViewer } from '../../../../mocks/index.ts';

/** Two minutes of processing take six seconds, and a quote still stands long enough to be read. */
const USUAL_SPEED = 20;

const STORE = 'admin-shell.simulator';
/** The parameters that choose what a visit begins with; every other one is a page's. */
const CHOICES = ['scenario', 'user', 'clock'];

interface Kept {
  /** What it was begun with. */
  readonly choices: string;
  readonly userId: string;
  readonly snapshot: unknown;
}

/**
 * The simulated backend of this tab and who is signed in to it. It survives a reload, by replay of what happened so far.
 *
 * The query chooses what a visit begins with: `?scenario=NAME`, `?user=u-03`, `?clock=manual` (time stands still until a
 * test or the panel moves it). Without a scenario or clock a visit goes on where the tab was.
 */
export class Session {
  readonly backend: MockBackend;
  userId: string;
  readonly #choices: string;

  private constructor(backend: MockBackend, userId: string, choices: string) {
    this.backend = backend;
    this.userId = userId;
    this.#choices = choices;
    backend.onChange(() => {
      this.#keep();
    });
    // Time has passed since the last change, too.
    addEventListener('pagehide', () => {
      this.#keep();
    });
  }

  static open(): Session {
    const query = new URLSearchParams(location.search);
    const choices = CHOICES.map((name) => query.get(name) ?? '').join(' ');
    const kept = recall();
    const sameVisit = kept?.choices === choices && wasReloaded();
    if (kept && (sameVisit || !(query.has('scenario') || query.has('clock')))) {
      const backend = restore(kept);
      const userId = (sameVisit ? undefined : query.get('user')) ?? kept.userId;
      if (backend) return new Session(backend, userId, kept.choices);
    }
    return begin(query, (backend, userId) => new Session(backend, userId, choices));
  }

  get userName(): string {
    return this.backend.users().find(({ id }) => id === this.userId)?.name ?? this.userId;
  }

  signIn(userId: string): void {
    this.userId = userId;
    this.#keep();
  }

  #keep(): void {
    const kept: Kept = { choices: this.#choices, userId: this.userId, snapshot: this.backend.snapshot() };
    try {
      sessionStorage.setItem(STORE, JSON.stringify(kept));
    } catch {
      // Refused or full: then a reload starts afresh.
    }
  }
}

function begin(query: URLSearchParams, open: (backend: MockBackend, userId: string) => Session): Session {
  const wanted = query.get('scenario') ?? 'steady';
  const scenario = scenarioNames.find((name) => name === wanted) ?? 'steady';
  if (scenario !== wanted) console.warn(`There is no scenario ${wanted}; there are ${scenarioNames.join(', ')}.`);
  const mode = query.get('clock') === 'manual' ? 'manual' : 'realtime';
  const backend = new MockBackend({ scenario, clock: { mode, speed: USUAL_SPEED }, now: () => performance.now() });
  return open(backend, query.get('user') ?? scenarioViewer(scenario));
}

function restore(kept: Kept): MockBackend | undefined {
  try {
    return MockBackend.restore(kept.snapshot, { now: () => performance.now() });
  } catch (error) {
    console.warn('What this tab kept of the simulated backend cannot be replayed; it starts afresh.', error);
    return undefined;
  }
}

function recall(): Kept | undefined {
  try {
    // Written by `#keep` and by nobody else; what matters of it, the snapshot, is checked when it is restored.
    return (JSON.parse(sessionStorage.getItem(STORE) ?? 'null') as Kept | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function wasReloaded(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type !== 'navigate';
}
