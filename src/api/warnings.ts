import type { Failure } from '../domain/problems.ts';

const said = /* @__PURE__ */ new Set<string>();

/** Tells whoever builds the page what its user cannot be told; each cause once. */
export function warn(cause: string): void {
  if (said.has(cause)) return;
  said.add(cause);
  console.warn(`@timelog/license-manager: ${cause}`);
}

/** What was thrown at us, by its name alone: the words of a host may quote what we must not pass on. */
export function nameOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : typeof thrown;
}

/** A fault of what is behind the page. Its words are ours, and name no person and no token. */
export function told<P extends Extract<Failure, { readonly type: 'malformed-answer' | 'client-fault' }>>(
  problem: P,
): P {
  warn(`${problem.type}: ${'where' in problem ? problem.where : problem.message}`);
  return problem;
}
