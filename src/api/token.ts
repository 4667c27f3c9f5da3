/**
 * Where the access token comes from. Asked whenever one is needed, so the host may keep it as it likes; `refresh` is
 * true when the token last given was refused. Undefined sends none. A provider that throws, rejects or does not answer
 * in time ends in `unauthenticated`.
 */
export type TokenProvider = (request: {
  readonly refresh: boolean;
}) => string | undefined | Promise<string | undefined>;

export interface TokenSource {
  /** Grows with every refresh. A call notes it before it asks for a token, and hands it to `renew` when that is refused. */
  readonly epoch: number;
  current(): Promise<string | undefined>;
  /** A fresh token: one refresh serves every call that began before it, however late its refusal arrives. */
  renew(refusedEpoch: number): Promise<string | undefined>;
  /** A refresh did not come in time: no further call waits for it. */
  abandon(): void;
}

export function createTokenSource(provider: TokenProvider): TokenSource {
  // In an async function, so that a synchronous throw becomes a rejection.
  const ask = async (refresh: boolean): Promise<string | undefined> => provider({ refresh });
  let epoch = 0;
  let renewed = Promise.resolve<string | undefined>(undefined);
  let pending: typeof renewed | undefined;
  return {
    get epoch() {
      return epoch;
    },
    // A call that begins during a refresh waits for its token, instead of asking for the one that was just refused.
    current: async () => pending ?? ask(false),
    renew: (refusedEpoch) => {
      if (refusedEpoch === epoch) {
        epoch += 1;
        const asked = ask(true).finally(() => {
          if (pending === asked) pending = undefined;
        });
        pending = renewed = asked;
      }
      return renewed;
    },
    abandon: () => {
      pending = undefined;
    },
  };
}
