/**
 * Where the access token comes from. Asked whenever one is needed, so the host may keep it as it likes; `refresh` is
 * true when the token last given was refused. Undefined sends none. A provider that throws, rejects or never answers
 * ends in `unauthenticated`.
 */
export type TokenProvider = (request: { readonly refresh: boolean }) => string | undefined | Promise<string | undefined>;

export interface TokenSource {
  /** The token to use now, and what to hand to `renew` when it is refused. */
  current(): { readonly token: Promise<string | undefined>; readonly epoch: number };
  /** A fresh token: one refresh serves every call that was sent before it began, however late its refusal arrives. */
  renew(epoch: number): Promise<string | undefined>;
}

export function createTokenSource(provider: TokenProvider): TokenSource {
  // In an async function, so that a synchronous throw becomes a rejection.
  const ask = async (refresh: boolean): Promise<string | undefined> => provider({ refresh });
  let epoch = 0;
  let renewed = Promise.resolve<string | undefined>(undefined);
  return {
    current: () => ({ token: ask(false), epoch }),
    renew: (refusedEpoch) => {
      if (refusedEpoch === epoch) {
        epoch += 1;
        renewed = ask(true);
      }
      return renewed;
    },
  };
}
