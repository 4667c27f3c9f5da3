import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LicenseApi } from '../api/license-api.ts';
import type { Assignment, AssignmentPage } from '../domain/model.ts';
import type { Answer, Problem } from '../domain/problems.ts';

/** Few enough to be there soon. */
const FIRST_PAGE_SIZE = 500;
/** The most the contract gives: the fewest requests for all that follow. */
const PAGE_SIZE = 5_000;

/** What is known of the list of assignments so far (A1). */
export interface AssignmentList {
  /** Everything that has arrived, in the server's order. */
  readonly items: readonly Assignment[];
  /** How many there are in all; undefined before the first page. */
  readonly total: number | undefined;
  readonly complete: boolean;
  /** Why the next page is missing; the pages before it stay. */
  readonly problem: Problem | undefined;
  /** The list changed while it was being read: what is shown may be neither the old one nor the new one. */
  readonly changed: boolean;
  /** Set where there are more than may be read: none are until a module is chosen, and of one that is too long the first. */
  readonly excess: 'choose-module' | 'cut-off' | undefined;
}

const NOTHING: AssignmentList = {
  items: [],
  total: undefined,
  complete: false,
  problem: undefined,
  changed: false,
  excess: undefined,
};

export interface AssignmentsSurroundings {
  readonly api: () => LicenseApi | undefined;
  /** How many are read at most. */
  readonly limit: () => number;
  /** The module that is looked at, empty for all: what is read where all are too many. */
  readonly lineId: () => string;
  readonly onProblem: (problem: Problem) => void;
}

/**
 * Reads the assignments page by page and shows each as it comes; while one is shown, the next is under way. A page that
 * fails stops the reading; `resume` goes on with just that one. Leaving the page aborts, coming back goes on where it
 * stopped.
 */
export class AssignmentsController implements ReactiveController {
  list: AssignmentList = NOTHING;

  #host: ReactiveControllerHost;
  #surroundings: AssignmentsSurroundings;
  #reading = new AbortController();
  #source: LicenseApi | undefined;
  /** Which part of the list is read: empty for all. */
  #part = '';
  #total: number | undefined;
  #cursor: string | undefined;
  #etag: string | undefined;

  constructor(host: ReactiveControllerHost, surroundings: AssignmentsSurroundings) {
    this.#host = host;
    this.#surroundings = surroundings;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.list.problem) this.#read();
  }

  hostDisconnected(): void {
    this.#reading.abort();
  }

  /** Another client is another account: nothing of the old one may stay on the page. */
  hostUpdate(): void {
    const api = this.#surroundings.api();
    if (api !== this.#source) {
      this.#source = api;
      this.#forget();
      this.#total = undefined;
      this.#part = '';
      this.#read();
    } else if (this.#isTooMuch && this.#part !== this.#surroundings.lineId()) {
      this.#forget();
      this.#part = this.#surroundings.lineId();
      if (this.#part === '') this.list = { ...NOTHING, total: this.#total, complete: true, excess: 'choose-module' };
      this.#read();
    }
  }

  /** Asks again for the page that failed, or from the start where the server no longer knows the place. */
  readonly resume = (): void => {
    if (this.list.problem?.type === 'invalid-cursor') this.#forget();
    this.#set({ problem: undefined });
    this.#read();
  };

  /** Reads everything anew. */
  reload(): void {
    this.#forget();
    if (this.#part === '') this.#total = undefined;
    this.#read();
  }

  get #isTooMuch(): boolean {
    return this.#total !== undefined && this.#total > this.#surroundings.limit();
  }

  #forget(): void {
    this.#cursor = undefined;
    this.#etag = undefined;
    this.list = NOTHING;
  }

  #set(change: Partial<AssignmentList>): void {
    this.list = { ...this.list, ...change };
    this.#host.requestUpdate();
  }

  /** Goes on with what is missing; what is on its way is given up. */
  #read(): void {
    this.#reading.abort();
    this.#reading = new AbortController();
    if (this.#source && !this.list.complete) void this.#readPages(this.#source, this.#reading.signal);
  }

  async #readPages(api: LicenseApi, signal: AbortSignal): Promise<void> {
    const ask = (): Promise<Answer<AssignmentPage>> =>
      api.listAssignments(
        {
          limit: Math.min(this.#cursor === undefined ? FIRST_PAGE_SIZE : PAGE_SIZE, this.#surroundings.limit()),
          ...(this.#part !== '' && { lineId: this.#part }),
          ...(this.#cursor !== undefined && { cursor: this.#cursor }),
        },
        { signal },
      );
    for (let answer = ask(); ;) {
      const page = await answer;
      // What was given up on is nobody's business any more, even if its answer still arrives.
      if (signal.aborted) return;
      if (!page.ok) {
        this.#fail(page.problem);
        return;
      }
      if (!this.#turn(page.value)) return;
      const last = this.#isLast(page.value);
      if (!last) answer = ask();
      this.#show(page.value);
      if (last) return;
    }
  }

  /** Turns to the next page. False where that would be asked for for ever, or where there are too many. */
  #turn(page: AssignmentPage): boolean {
    if (page.next !== undefined && (page.next === this.#cursor || page.items.length === 0)) {
      this.#fail({ type: 'malformed-answer', where: 'listAssignments next' });
      return false;
    }
    this.#cursor = page.next;
    if (this.#part !== '') return true;
    this.#total = page.total;
    if (!this.#isTooMuch) return true;
    this.#part = this.#surroundings.lineId();
    this.#forget();
    if (this.#part === '') this.#set({ total: page.total, complete: true, excess: 'choose-module' });
    else this.#read();
    return false;
  }

  #isLast(page: AssignmentPage): boolean {
    return page.next === undefined || this.list.items.length + page.items.length >= this.#surroundings.limit();
  }

  #show(page: AssignmentPage): void {
    const items = [...this.list.items, ...page.items].slice(0, this.#surroundings.limit());
    this.#set({
      items,
      total: page.total,
      complete: this.#isLast(page),
      changed: this.list.changed || (this.#etag !== undefined && this.#etag !== page.etag),
      excess: items.length < page.total && this.#isLast(page) && page.next !== undefined ? 'cut-off' : undefined,
    });
    this.#etag = page.etag;
  }

  #fail(problem: Problem): void {
    // A lost right drops what was shown (P5).
    if (problem.type === 'not-allowed') this.#forget();
    this.#set({ problem });
    this.#surroundings.onProblem(problem);
  }
}
