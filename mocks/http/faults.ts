/** Acts out the faults that tests ask for: what a network, a proxy or a broken server does to an exchange. */
import type { MockFault, ProblemType } from '../backend/wire.ts';
import { problem } from './answers.ts';

/** The connection broke: what `fetch` rejects with. Forms with a socket close it. */
export class NetworkFault extends TypeError {
  constructor() {
    super('Failed to fetch');
    this.name = 'TypeError';
  }
}

const TYPES: Readonly<Record<number, ProblemType>> = {
  401: 'unauthenticated',
  403: 'not-allowed',
  404: 'not-found',
  409: 'quote-outdated',
  412: 'stale',
  // Of those that the contract has for a quote and for an order.
  422: 'above-maximum',
  429: 'rate-limited',
};

/** Lets a fault happen to an exchange; `carryOut` is what would happen without it. */
export async function actOut(fault: MockFault, request: Request, carryOut: () => Promise<Response>): Promise<Response> {
  switch (fault.kind) {
    case 'status':
      return statusAnswer(fault);
    case 'network-error':
      throw new NetworkFault();
    case 'timeout':
      return silence(request.signal);
    case 'cut-after-commit':
      await carryOut();
      throw new NetworkFault();
    case 'malformed-json':
      return garble(await carryOut(), (text) => text.slice(0, Math.floor(text.length / 2)));
    case 'wrong-shape':
      return garble(await carryOut(), () => '{"unexpected":true}');
  }
}

function statusAnswer({ status = 500, retryAfterMs }: MockFault): Response {
  const type = TYPES[status] ?? (status >= 500 ? 'internal-error' : 'invalid-request');
  const refusal = { type, detail: 'A fault that was asked for.' };
  return problem(refusal, { status, ...(retryAfterMs !== undefined && { retryAfterMs }) });
}

/** No answer, until whoever asked gives up. */
function silence(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const giveUp = (): void => reject(signal.reason as Error);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}

async function garble(response: Response, change: (text: string) => string): Promise<Response> {
  const { status, headers } = response;
  return new Response(change(await response.text()), { status, headers });
}
