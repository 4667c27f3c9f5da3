/** A client that a host injects, held to the same contract as the package's own. */
import {
  type Answer,
  failure,
  type Failure,
  outcomeUnknown,
  type Problem,
  type Refusal,
  success,
} from '../domain/problems.ts';
import { type Check, count, flag, maybe, oneOf, record, selfChecking, text } from './checks.ts';
import type { CallOptions, LicenseApi } from './license-api.ts';
import { assignmentPage, logPage, quote } from './later-schemas.ts';
import { type FactsTable, namedRefusal, problemIn } from './named-refusals.ts';
import { account, operation } from './schemas.ts';
import { nameOf, told } from './warnings.ts';

/**
 * The same client, made harmless: a throw, a rejection or an answer that is none becomes `client-fault`, a value that is
 * not as agreed `malformed-answer`, and what the signal gave up on ends, whether or not the client listens. Of an order
 * only a value, a refusal or `part-missing` is believed, which a client of ours inside the host's says before it sends
 * anything; all else may have happened, and is `outcome-unknown`.
 */
export function guardApi(api: LicenseApi): LicenseApi {
  if (selfChecking.has(api)) return api;
  const order = async (...given: Parameters<LicenseApi['placeOrder']>): ReturnType<LicenseApi['placeOrder']> =>
    doubtful(await guarded('placeOrder', operation, () => api.placeOrder(...given), given[2]));
  const client: LicenseApi = {
    getAccount: (...given) => guarded('getAccount', account, () => api.getAccount(...given), given[0]),
    createQuote: (...given) => guarded('createQuote', quote, () => api.createQuote(...given), given[2]),
    placeOrder: order,
    getOperation: (...given) => guarded('getOperation', operation, () => api.getOperation(...given), given[1]),
    findOperation: (...given) =>
      guarded('findOperation', maybe(operation), () => api.findOperation(...given), given[1]),
    listAssignments: (...given) =>
      guarded('listAssignments', assignmentPage, () => api.listAssignments(...given), given[1]),
    listActionLog: (...given) => guarded('listActionLog', logPage, () => api.listActionLog(...given), given[1]),
  };
  selfChecking.add(client);
  return client;
}

async function guarded<T>(
  method: keyof LicenseApi,
  check: Check<T>,
  call: () => Promise<unknown>,
  options: CallOptions | undefined,
): Promise<Answer<T>> {
  const signal = options?.signal;
  try {
    const answer = await unlessAborted(call, signal);
    const judged = judge(method, check, answer);
    // Nobody gave up: a client that says so would leave its caller waiting.
    if (!judged.ok && judged.problem.type === 'aborted' && !signal?.aborted) return fault(`${method} gave up unasked`);
    return judged;
  } catch (error) {
    if (signal?.aborted) return failure({ type: 'aborted' });
    return fault(`${method} threw ${nameOf(error)}`);
  }
}

/** Rejects as soon as the caller gives up. */
function unlessAborted<T>(call: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      reject(new Error('given up'));
    };
    if (signal?.aborted) {
      giveUp();
      return;
    }
    signal?.addEventListener('abort', giveUp, { once: true });
    // Called in an async function, so that a synchronous throw becomes a rejection.
    void (async () => call())()
      .then(resolve, reject)
      .finally(() => signal?.removeEventListener('abort', giveUp));
  });
}

const envelope = record<{ readonly ok: boolean }>({ ok: flag });

function judge<T>(method: string, check: Check<T>, answer: unknown): Answer<T> {
  const checked = envelope(answer);
  if (!checked.ok) return fault(`${method} answered neither a value nor a problem`);
  const { value, problem } = answer as { readonly value?: unknown; readonly problem?: unknown };
  if (!checked.value.ok) {
    const known = problemOf(problem);
    return known ? failure(known) : fault(`${method} answered a problem that is not known`);
  }
  const result = check(value);
  if (result.ok) return success(result.value);
  return failure(told({ type: 'malformed-answer', where: `${method} ${result.place}`.trimEnd() }));
}

const fault = (message: string): Answer<never> => failure(told({ type: 'client-fault', message }));

type Other = Failure | Extract<Refusal, { readonly type: 'refused' }>;

const silences = ['network', 'timeout', 'server-error'] as const;

const others: FactsTable<Other> = {
  refused: record<{ readonly status: number; readonly refusal: string }>({ status: count, refusal: text }),
  unreachable: record<Omit<Extract<Other, { type: 'unreachable' }>, 'type'>>({
    reason: oneOf(...silences),
    status: maybe(count),
  }),
  'malformed-answer': record<{ readonly where: string }>({ where: text }),
  'outcome-unknown': record<Omit<Extract<Other, { type: 'outcome-unknown' }>, 'type'>>({
    reason: oneOf(...silences, 'malformed-answer', 'aborted', 'client-fault'),
  }),
  'part-missing': record({}),
  aborted: record({}),
  'client-fault': record<{ readonly message: string }>({ message: text }),
};

const problemOf = (problem: unknown): Problem | undefined => namedRefusal(problem) ?? problemIn<Other>(others, problem);

function doubtful<T>(answer: Answer<T>): Answer<T> {
  if (answer.ok) return answer;
  switch (answer.problem.type) {
    case 'unreachable':
    case 'malformed-answer':
    case 'aborted':
    case 'client-fault':
      return outcomeUnknown(answer.problem);
    default:
      return answer;
  }
}
