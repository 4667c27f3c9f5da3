import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { LicenseApi } from '../api/license-api.ts';
import type { Ports } from '../api/ports.ts';
import type { Change, Quote } from '../domain/model.ts';
import { failure, type Answer } from '../domain/problems.ts';

/** Typing “30” is one question, not two. */
const TYPING_PAUSE_MS = 250;
/** A server whose quotes come already expired must not be asked in a loop. */
const SHORTEST_QUOTE_MS = 10_000;
/** Longer than a double click takes, a held key, or the second press of somebody impatient; nobody reads a price sooner. */
const UNTIL_SEEN_MS = 1_000;

export interface QuotesSurroundings {
  readonly api: () => LicenseApi | undefined;
  readonly language: () => string;
  readonly ports: () => Ports;
  readonly onAnswer: (change: Change, answer: Answer<Quote>) => void;
  readonly onSeen: (quote: Quote) => void;
  readonly onExpired: (quote: Quote) => void;
}

interface LineQuotes {
  readonly task: Task<[Change, string], { readonly change: Change; readonly answer: Answer<Quote> }>;
  cancelPause: () => void;
  cancelWatch: () => void;
}

const nothing = (): void => undefined;

/** Asks for prices, line by line: of one line a newer question aborts the older. */
export class Quotes {
  #host: ReactiveControllerHost;
  #surroundings: QuotesSurroundings;
  #lines = new Map<string, LineQuotes>();

  constructor(host: ReactiveControllerHost, surroundings: QuotesSurroundings) {
    this.#host = host;
    this.#surroundings = surroundings;
  }

  /** Asks now, or once the typing has come to a pause. */
  request(change: Change, etag: string, typing: boolean): void {
    const line = this.#line(change.lineId);
    this.end(change.lineId);
    if (!typing) {
      void line.task.run([change, etag]);
      return;
    }
    line.cancelPause = this.#surroundings.ports().schedule(() => void line.task.run([change, etag]), TYPING_PAUSE_MS);
  }

  /** Somebody looks at the quote of a line: tells when it counts as seen, and when it runs out, `inMs` from now. */
  watch(quote: Quote, inMs: number): void {
    const line = this.#line(quote.change.lineId);
    const { ports, onSeen, onExpired } = this.#surroundings;
    const cancelSeen = ports().schedule(() => {
      onSeen(quote);
    }, UNTIL_SEEN_MS);
    const cancelExpired = ports().schedule(
      () => {
        onExpired(quote);
      },
      Math.max(SHORTEST_QUOTE_MS, inMs),
    );
    line.cancelWatch = () => {
      cancelSeen();
      cancelExpired();
    };
  }

  /** Nobody looks at the quote of this line for the moment. */
  unwatch(lineId: string): void {
    this.#lines.get(lineId)?.cancelWatch();
  }

  /** Nobody waits for the price of this line, or looks at it, any more. */
  end(lineId: string): void {
    const line = this.#lines.get(lineId);
    line?.cancelPause();
    line?.cancelWatch();
    line?.task.abort();
  }

  endAll(): void {
    for (const lineId of this.#lines.keys()) this.end(lineId);
  }

  #line(lineId: string): LineQuotes {
    const known = this.#lines.get(lineId);
    if (known) return known;
    const { api, language, onAnswer } = this.#surroundings;
    const task = new Task(this.#host, {
      autoRun: false,
      task: async ([change, etag]: [Change, string], { signal }) => {
        const client = api();
        const answer = client
          ? await client.createQuote(change, etag, { signal, language: language() })
          : failure({ type: 'aborted' });
        return { change, answer };
      },
      onComplete: ({ change, answer }) => {
        onAnswer(change, answer);
      },
    });
    const made: LineQuotes = { task, cancelPause: nothing, cancelWatch: nothing };
    this.#lines.set(lineId, made);
    return made;
  }
}
