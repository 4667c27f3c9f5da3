/** All that can be asked: the contract and the controls. */
import { refused } from '../backend/refusals.ts';
import { problem } from './answers.ts';
import type { Route } from './context.ts';
import { contractRoutes } from './contract.ts';
import { controlRoutes } from './controls.ts';

interface CompiledRoute extends Route {
  pattern: RegExp;
}

export const ROUTES: readonly CompiledRoute[] = [...contractRoutes, ...controlRoutes].map((route) => ({
  ...route,
  pattern: new RegExp(`^${route.path.replace('{id}', '([^/]+)')}$`),
}));

/** 404, with what there is at this path. */
export function nothingThere(method: string, path: string): Response {
  const others = ROUTES.filter(({ pattern }) => pattern.test(path)).map((route) => `${route.method} ${route.path}`);
  const facts = others.length > 0 ? { allowed: others } : {};
  return problem(refused('not-found', `There is no ${method} ${path} in the contract.`, facts).refusal);
}
