import { Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LicenseApi } from '../api/license-api.ts';
import type { LogPage, Person } from '../domain/model.ts';
import type { Answer, Problem } from '../domain/problems.ts';

/** Entries of one page of the log. */
export const LOG_PAGE_SIZE = 50;

export interface LogFilter {
  readonly lineId: string;
  /** A person's id, `system`, or empty for everybody. */
  readonly actorId: string;
}

type LogQuery = Parameters<LicenseApi['listActionLog']>[0];
type Args = [LicenseApi | undefined, string, string, number, number];

/** An answer and what it was asked for: the page on screen may be another one by now. */
interface Arrival {
  readonly answer: Answer<LogPage>;
  readonly index: number;
  readonly generation: number;
}

export interface ActionLogSurroundings {
  readonly api: () => LicenseApi | undefined;
  readonly filter: () => LogFilter;
  readonly onProblem: (problem: Problem) => void;
}

/**
 * Reads the action log (R2) one page at a time, newest first. Pages that were read stay as they were, so that going back
 * to them is immediate and shows what was there; cursors hold their place while new entries arrive.
 */
export class ActionLogController implements ReactiveController {
  /** Why the page on screen is not there. */
  problem: Problem | undefined;
  /** Something has happened since the newest page was read; it is shown by `reload`. */
  hasNews = false;

  #host: ReactiveControllerHost;
  #surroundings: ActionLogSurroundings;
  #task: Task<Args, Arrival | undefined>;
  #pages: LogPage[] = [];
  #index = 0;
  #generation = 0;
  #source: LicenseApi | undefined;
  #shown: LogFilter | undefined;
  #persons = new Map<string, Person>();
  #looking: AbortController | undefined;

  constructor(host: ReactiveControllerHost, surroundings: ActionLogSurroundings) {
    this.#host = host;
    this.#surroundings = surroundings;
    host.addController(this);
    const { api, filter } = surroundings;
    this.#task = new Task<Args, Arrival | undefined>(host, {
      args: () => [api(), filter().lineId, filter().actorId, this.#index, this.#generation],
      task: async ([client, lineId, actorId, index, generation], { signal }) => {
        if (!client || this.#pages[index]) return undefined;
        const answer = await client.listActionLog(query({ lineId, actorId }, this.#pages[index - 1]?.next), { signal });
        return { answer, index, generation };
      },
      onComplete: (arrival) => {
        if (arrival) this.#settle(arrival);
      },
    });
  }

  /** The page on screen; undefined while it is on its way. */
  get page(): LogPage | undefined {
    return this.#pages[this.#index];
  }

  /** How many entries stand before those of this page. */
  get offset(): number {
    return this.#pages.slice(0, this.#index).reduce((sum, page) => sum + page.items.length, 0);
  }

  get hasNewer(): boolean {
    return this.#index > 0;
  }

  get hasOlder(): boolean {
    return this.page?.next !== undefined;
  }

  /** More than one page has been read. */
  get wasPaged(): boolean {
    return this.#pages.length > 1;
  }

  /** Everybody who has been seen in the log since this account was opened; there is no list of them to ask for. */
  get persons(): readonly Person[] {
    return [...this.#persons.values()];
  }

  hostConnected(): void {
    if (this.#source && !this.page && !this.problem) void this.#task.run();
  }

  hostDisconnected(): void {
    this.#task.abort();
    this.#looking?.abort();
  }

  hostUpdate(): void {
    const api = this.#surroundings.api();
    const filter = this.#surroundings.filter();
    if (api !== this.#source) {
      this.#source = api;
      // Another client is another account: nothing of the old one may stay on the page.
      this.#persons.clear();
      this.#startOver();
    } else if (filter.lineId !== this.#shown?.lineId || filter.actorId !== this.#shown.actorId) {
      this.#startOver();
    }
    this.#shown = filter;
  }

  readonly older = (): void => {
    if (this.hasOlder) this.#go(this.#index + 1);
  };

  readonly newer = (): void => {
    if (this.hasNewer) this.#go(this.#index - 1);
  };

  /** Asks again for the page that could not be had. */
  readonly retry = (): void => {
    if (this.problem?.type === 'invalid-cursor') this.#startOver();
    this.problem = undefined;
    void this.#task.run();
  };

  /** Reads the newest page anew. */
  readonly reload = (): void => {
    this.#startOver();
    this.#host.requestUpdate();
  };

  /**
   * Looks whether something has happened: on the newest page it is shown once it is there, on another it is offered, so
   * that nobody is thrown out of what they read. What cannot be had is no trouble: what is shown stays.
   */
  async look(): Promise<void> {
    const client = this.#surroundings.api();
    const [newest] = this.#pages;
    if (!client || !newest) return;
    this.#looking?.abort();
    const { signal } = (this.#looking = new AbortController());
    const answer = await client.listActionLog(query(this.#surroundings.filter()), { signal });
    if (signal.aborted || this.#pages[0] !== newest || !answer.ok) return;
    if (answer.value.total === newest.total && answer.value.items[0]?.id === newest.items[0]?.id) return;
    if (this.#index === 0) {
      this.#startOver();
      this.#settle({ answer, index: 0, generation: this.#generation });
    } else {
      this.hasNews = true;
      this.#host.requestUpdate();
    }
  }

  #go(index: number): void {
    this.#index = index;
    this.problem = undefined;
    this.#host.requestUpdate();
  }

  #startOver(): void {
    this.#pages = [];
    this.#index = 0;
    this.problem = undefined;
    this.hasNews = false;
    this.#generation += 1;
  }

  #settle({ answer, index, generation }: Arrival): void {
    if (generation !== this.#generation) return;
    if (answer.ok) {
      this.#pages[index] = answer.value;
      for (const { actor } of answer.value.items) {
        if (actor.kind === 'person') this.#persons.set(actor.id, { id: actor.id, name: actor.name });
      }
    } else if (answer.problem.type !== 'aborted') {
      // A lost right drops what was shown (P5).
      if (answer.problem.type === 'not-allowed') {
        this.#pages = [];
        this.#index = 0;
      }
      this.problem = answer.problem;
      this.#surroundings.onProblem(answer.problem);
    }
    this.#host.requestUpdate();
  }
}

function query({ lineId, actorId }: LogFilter, cursor?: string): LogQuery {
  return {
    limit: LOG_PAGE_SIZE,
    ...(lineId !== '' && { lineId }),
    ...(actorId !== '' && { actorId }),
    ...(cursor !== undefined && { cursor }),
  };
}
