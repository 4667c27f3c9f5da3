/** What every token of these hosts begins with, so that a test can look for it where none should be. */
export const TOKEN_PREFIX = 'canary-';

/** Bearer tokens that are good for some requests only, so that one always expires on the way. */
export class Tokens {
  static readonly #REQUESTS_EACH = 3;
  readonly #left = new Map<string, number>();

  give(): string {
    const token = `${TOKEN_PREFIX}${crypto.randomUUID()}`;
    this.#left.set(token, Tokens.#REQUESTS_EACH);
    return token;
  }

  /** The request as the simulated backend knows its users, or as nobody's. */
  exchange = (request: Request): Request => {
    const token = request.headers.get('Authorization')?.replace('Bearer ', '');
    if (token === undefined) return request;
    const left = this.#left.get(token) ?? 0;
    this.#left.set(token, left - 1);
    const headers = new Headers(request.headers);
    headers.set('Authorization', left > 0 ? 'Bearer mock-u-01' : 'Bearer expired');
    return new Request(request, { headers });
  };
}
