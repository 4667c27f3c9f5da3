/** A call with its token and its retries. */
import { type Answer, failure, success } from '../domain/problems.ts';
import type { CallOptions } from './license-api.ts';
import { pause, withinLimits } from './limits.ts';
import type { Ports } from './ports.ts';
import { nextTryInMs, type RetryPolicy } from './retry.ts';
import type { TokenSource } from './token.ts';
import { type Attempt, type Call, clearly, type Transport } from './transport.ts';
import { nameOf, warn } from './warnings.ts';

export type Exchange = <T>(call: Call<T>, policy: RetryPolicy, options: CallOptions) => Promise<Attempt<T>>;

type Token = string | undefined;

export function createExchange(
  transport: Transport,
  tokens: TokenSource | undefined,
  { schedule, random }: Pick<Ports, 'schedule' | 'random'>,
): Exchange {
  /** A token, or why there is none; a provider that hangs holds nobody up for longer than an unreachable server. */
  async function settle(ask: () => Promise<Token>, signal: AbortSignal | undefined): Promise<Answer<Token>> {
    const ended = await withinLimits(ask, { schedule, signal });
    if (ended.how === 'done') return success(ended.value);
    if (ended.how === 'aborted') return failure({ type: 'aborted' });
    if (ended.how === 'timeout') tokens?.abandon();
    warn(`getToken: ${ended.how === 'failed' ? nameOf(ended.error) : ended.how}`);
    return failure({ type: 'unauthenticated' });
  }

  return async (call, policy, options) => {
    const { signal } = options;
    let renewableEpoch = tokens?.epoch;
    let token = tokens ? await settle(() => tokens.current(), signal) : success<Token>(undefined);
    for (let tries = 1; ;) {
      if (!token.ok) return clearly(token);
      const attempt = await transport(call, token.value, options);
      if (attempt.answer.ok) return attempt;
      const { problem } = attempt.answer;
      if (tokens && renewableEpoch !== undefined && problem.type === 'unauthenticated') {
        // Once for each call: a token that stays refused is no reason to ask for a third.
        const refused = renewableEpoch;
        renewableEpoch = undefined;
        token = await settle(() => tokens.renew(refused), signal);
        continue;
      }
      const delay = nextTryInMs(problem, tries, policy, random);
      if (delay === undefined) return attempt;
      if (!(await pause(delay, schedule, signal))) return clearly(failure({ type: 'aborted' }));
      tries += 1;
    }
  };
}
