/** A network on which everything can happen to an exchange that leaves a client in doubt; the scheduler decides when. */
import type fc from 'fast-check';
import type { VirtualPorts } from '../virtual-ports.ts';
import type { Tally } from './tally.ts';

export type Asked = 'order' | 'look-up' | 'poll' | 'quote' | 'account';

/**
 * What happens to an exchange: it never arrives; it arrives after its sender was told that it did not; its answer is
 * cut off after the server has committed; it arrives twice; it is never answered; or something on the way answers.
 */
export const FATES = [
  ...(['lost', 'late', 'cut', 'repeated', 'never-answered'] as const),
  ...(['garbled', '500', '503', '429', '401'] as const),
] as const;
export type Fate = (typeof FATES)[number];

export interface Trouble {
  readonly fate: Fate;
  /** Which exchanges meet with it. */
  readonly on: Asked | 'anything';
}

/** A page that sends, as the network sees it. */
export interface Sender {
  readonly name: string;
  readonly online: boolean;
  /** False once its document has been reloaded or closed. */
  readonly alive: boolean;
}

interface Surroundings {
  readonly scheduler: fc.Scheduler;
  readonly time: VirtualPorts;
  readonly tally: Tally;
  /** The backend, its clock brought up to date. */
  readonly handle: (request: Request) => Promise<Response>;
}

/** No connection carries a request for longer. */
const LONGEST_TRIP_MS = 20_000;

interface Trip {
  readonly sender: Sender;
  readonly request: Request;
  readonly asked: Asked;
  readonly fate: Fate | undefined;
  readonly sentAt: number;
  /** How many were sent before it. */
  readonly number: number;
}

export class Network {
  #troubles: Trouble[] = [];
  /** While it is calm nothing takes time and nothing overtakes. */
  calm = false;
  #surroundings: Surroundings;
  #sent = 0;
  #underWay = new Set<Trip>();
  #serverErrorsInARow = 0;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** The next so many exchanges of that kind meet with it. */
  meet(trouble: Trouble, times: number): void {
    for (let time = 0; time < times; time++) this.#troubles.push(trouble);
  }

  /** Whatever was to come is over, and nothing takes time any more. */
  calmDown(): void {
    this.#troubles = [];
    this.calm = true;
  }

  async exchange(sender: Sender, request: Request): Promise<Response> {
    if (!sender.online) throw disconnected();
    const asked = askedFor(request);
    const trip: Trip = {
      ...{ sender, request, asked, fate: this.#take(asked) },
      ...{ sentAt: this.#surroundings.time.now(), number: this.#sent++ },
    };
    this.#underWay.add(trip);
    const answer = this.#carry(trip).finally(() => this.#underWay.delete(trip));
    if (trip.fate !== 'late') return untilAborted(answer, request.signal);
    answer.catch(() => undefined);
    throw disconnected();
  }

  async #carry(trip: Trip): Promise<Response> {
    const { sender, asked } = trip;
    await this.#travel(`${asked} of ${sender.name} arrives`);
    const answer = await this.#arrive(trip);
    await this.#travel(`${String(answer.status)} to ${asked} of ${sender.name}`);
    this.#noteOrder(trip);
    if (sender.online) return answer;
    if (asked === 'order' && answer.status === 202) this.#note('offline between order and answer');
    throw disconnected();
  }

  async #arrive({ sender, request, asked, fate, sentAt }: Trip): Promise<Response> {
    if (fate === 'lost' || this.#surroundings.time.now() - sentAt > LONGEST_TRIP_MS) throw disconnected();
    const answered = this.#answerOnTheWay(asked, fate);
    if (answered) return answered;
    const { handle } = this.#surroundings;
    const answer = await handle(request.clone());
    if (asked === 'quote' && answer.status === 412) this.#note('stale');
    if (asked !== 'order') return this.#spoil(answer, fate, request.signal);
    await this.#noteArrival(answer, !sender.alive || request.signal.aborted || fate === 'late');
    if (fate === 'repeated') {
      this.#note('order arrives twice');
      await handle(request.clone());
    }
    if (fate === 'cut' && answer.status === 202) this.#note('cut after commit');
    return this.#spoil(answer, fate, request.signal);
  }

  async #spoil(answer: Response, fate: Fate | undefined, signal: AbortSignal): Promise<Response> {
    if (fate === 'cut') throw disconnected();
    if (fate === 'never-answered') return never(signal);
    return fate === 'garbled' ? new Response('{"operation":', { status: answer.status }) : answer;
  }

  /** A gateway, a limiter or an expired token: the backend hears nothing of it. */
  #answerOnTheWay(asked: Asked, fate: Fate | undefined): Response | undefined {
    const isServerError = fate === '500' || fate === '503';
    this.#serverErrorsInARow = isServerError ? this.#serverErrorsInARow + 1 : 0;
    if (this.#serverErrorsInARow === 3) this.#note('storm of 5xx');
    if (isServerError) return new Response('', { status: Number(fate) });
    if (fate !== '429' && fate !== '401') return undefined;
    if (asked === 'order') this.#note(fate === '429' ? 'order rate-limited' : 'order unauthenticated');
    return fate === '429'
      ? problem(429, { type: 'rate-limited', retryAfterMs: 2000 }, { 'Retry-After': '2' })
      : problem(401, { type: 'unauthenticated' });
  }

  async #noteArrival(answer: Response, late: boolean): Promise<void> {
    if (late) this.#note('order arrives late');
    if (answer.ok) return;
    const { type } = (await answer.clone().json()) as { readonly type: string };
    if (type === 'quote-outdated' || type === 'quote-expired' || type === 'line-busy') this.#note(type);
  }

  #noteOrder({ sender, number }: Trip): void {
    const overtaken = [...this.#underWay].some((other) => other.sender === sender && other.number < number);
    if (overtaken) this.#note('answers reordered');
  }

  #note(what: Parameters<Tally['note']>[0]): void {
    this.#surroundings.tally.note(what);
  }

  async #travel(label: string): Promise<void> {
    if (!this.calm) await this.#surroundings.scheduler.schedule(Promise.resolve(), label);
  }

  #take(asked: Asked): Fate | undefined {
    const index = this.#troubles.findIndex(({ on }) => on === asked || on === 'anything');
    return index < 0 ? undefined : this.#troubles.splice(index, 1)[0]?.fate;
  }
}

function askedFor({ method, url }: Request): Asked {
  const { pathname, search } = new URL(url);
  if (pathname.endsWith('/license-account')) return 'account';
  if (pathname.endsWith('/license-quotes')) return 'quote';
  if (method === 'POST') return 'order';
  return search === '' ? 'poll' : 'look-up';
}

const disconnected = (): TypeError => new TypeError('Failed to fetch');

function problem(status: number, facts: { readonly type: string; readonly retryAfterMs?: number }, headers = {}) {
  return new Response(JSON.stringify({ title: facts.type, status, ...facts }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
}

/** Like `fetch`: whoever gives up hears nothing more, and what was sent goes its way. */
function untilAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      reject(new DOMException('given up', 'AbortError'));
    };
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp);
    answer.then(resolve, reject);
  });
}

const never = (signal: AbortSignal): Promise<never> => untilAborted(new Promise(() => undefined), signal);
