import type { LicenseApi } from '../../src/api/license-api.ts';
import type { Answer } from '../../src/domain/problems.ts';
import { failure } from '../../src/domain/problems.ts';

type Method = keyof LicenseApi;
type Script = { [M in Method]?: (...given: Parameters<LicenseApi[M]>) => ReturnType<LicenseApi[M]> };

/** A client that answers what a test says and keeps what it was asked. */
export class FakeApi implements LicenseApi {
  readonly calls: { readonly method: Method; readonly given: readonly unknown[] }[] = [];
  script: Script;

  constructor(script: Script = {}) {
    this.script = script;
  }

  getAccount: LicenseApi['getAccount'] = (...given) => this.#answer('getAccount', given);
  createQuote: LicenseApi['createQuote'] = (...given) => this.#answer('createQuote', given);
  placeOrder: LicenseApi['placeOrder'] = (...given) => this.#answer('placeOrder', given);
  getOperation: LicenseApi['getOperation'] = (...given) => this.#answer('getOperation', given);
  findOperation: LicenseApi['findOperation'] = (...given) => this.#answer('findOperation', given);
  listAssignments: LicenseApi['listAssignments'] = (...given) => this.#answer('listAssignments', given);
  listActionLog: LicenseApi['listActionLog'] = (...given) => this.#answer('listActionLog', given);

  count(method: Method): number {
    return this.calls.filter((call) => call.method === method).length;
  }

  #answer<M extends Method>(method: M, given: Parameters<LicenseApi[M]>): ReturnType<LicenseApi[M]> {
    this.calls.push({ method, given });
    const script = this.script[method] as
      ((...given: Parameters<LicenseApi[M]>) => ReturnType<LicenseApi[M]>) | undefined;
    const unreachable: Promise<Answer<never>> = Promise.resolve(failure({ type: 'unreachable', reason: 'network' }));
    return script ? script(...given) : (unreachable as ReturnType<LicenseApi[M]>);
  }
}

/** An answer that a test gives when it likes, and in the order it likes. */
export function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
