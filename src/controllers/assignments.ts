import { Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LicenseApi } from '../api/license-api.ts';
import type { Assignment, AssignmentPage } from '../domain/model.ts';
import type { Problem } from '../domain/problems.ts';

/** Few enough to be usable soon, many enough that ten thousand assignments are a handful of requests. */
const PAGE_SIZE = 1_000;

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
}

const NOTHING: AssignmentList = { items: [], total: undefined, complete: false, problem: undefined, changed: false };

/**
 * Reads the assignments page by page and shows each as it comes. A page that fails stops the reading; `resume` goes on
 * with just that one. Leaving the page aborts, coming back goes on where it stopped.
 */
export class AssignmentsController implements ReactiveController {
  #host: ReactiveControllerHost;
  #api: () => LicenseApi | undefined;
  #onProblem: (problem: Problem) => void;
  #task: Task<[LicenseApi | undefined], void>;
  #source: LicenseApi | undefined;
  #list: AssignmentList = NOTHING;
  #cursor: string | undefined;
  #etag: string | undefined;

  constructor(
    host: ReactiveControllerHost,
    api: () => LicenseApi | undefined,
    onProblem: (problem: Problem) => void = () => undefined,
  ) {
    this.#host = host;
    this.#api = api;
    this.#onProblem = onProblem;
    host.addController(this);
    this.#task = new Task(host, {
      args: () => [api()],
      task: async ([client], { signal }) => {
        if (client) await this.#read(client, signal);
      },
    });
  }

  get list(): AssignmentList {
    return this.#list;
  }

  hostConnected(): void {
    if (this.#source && !this.#list.complete && !this.#list.problem) void this.#task.run();
  }

  hostDisconnected(): void {
    this.#task.abort();
  }

  /** Another client is another account: nothing of the old one may stay on the page. */
  hostUpdate(): void {
    const api = this.#api();
    if (api === this.#source) return;
    this.#source = api;
    this.#forget();
  }

  /** Asks again for the page that failed, or from the start where the server no longer knows the place. */
  resume(): void {
    if (this.#list.problem?.type === 'invalid-cursor') this.#forget();
    this.#set({ problem: undefined });
    void this.#task.run();
  }

  /** Reads everything anew. */
  reload(): void {
    this.#forget();
    void this.#task.run();
  }

  #forget(): void {
    this.#cursor = undefined;
    this.#etag = undefined;
    this.#list = NOTHING;
  }

  #set(change: Partial<AssignmentList>): void {
    this.#list = { ...this.#list, ...change };
    this.#host.requestUpdate();
  }

  async #read(api: LicenseApi, signal: AbortSignal): Promise<void> {
    while (!this.#list.complete) {
      const cursor = this.#cursor;
      const answer = await api.listAssignments(
        { limit: PAGE_SIZE, ...(cursor !== undefined && { cursor }) },
        { signal },
      );
      // What was given up on is nobody's business any more, even if its answer still arrives.
      if (signal.aborted) return;
      if (!answer.ok) {
        this.#fail(answer.problem);
        return;
      }
      if (!this.#accept(answer.value, cursor)) return;
    }
  }

  /** False where a page leads back to itself, which would be asked for for ever. */
  #accept(page: AssignmentPage, cursor: string | undefined): boolean {
    if (page.next !== undefined && page.next === cursor) {
      this.#fail({ type: 'malformed-answer', where: 'listAssignments next' });
      return false;
    }
    this.#cursor = page.next;
    this.#set({
      items: [...this.#list.items, ...page.items],
      total: page.total,
      complete: page.next === undefined,
      changed: this.#list.changed || (this.#etag !== undefined && this.#etag !== page.etag),
    });
    this.#etag = page.etag;
    return true;
  }

  #fail(problem: Problem): void {
    // A lost right drops what was shown (P5).
    if (problem.type === 'not-allowed') this.#forget();
    this.#set({ problem });
    this.#onProblem(problem);
  }
}
