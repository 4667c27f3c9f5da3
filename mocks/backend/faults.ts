/** What goes wrong on the way, queued per match. The engine only keeps the queue; the HTTP form acts it out. */
import { invalid, accepted, type Result } from './refusals.ts';
import type { MockFault } from './wire.ts';
import type { World } from './world.ts';

export const FAULT_KINDS = [
  'status',
  'network-error',
  'timeout',
  'cut-after-commit',
  'malformed-json',
  'wrong-shape',
] as const;

/** The endpoints a fault can match, method and path without the base. */
export const FAULT_MATCHES = [
  'GET /license-account',
  'POST /license-quotes',
  'POST /license-orders',
  'GET /license-operations',
  'GET /license-operations/{id}',
  'GET /addon-assignments',
  'GET /action-log',
] as const;

export interface NextFaults {
  /** After what is queued; none unless given. */
  next?: MockFault[];
  /** What each answer waits for from now on, in real milliseconds. */
  latencyMs?: number;
  /** Forgets what is queued before `next` is. */
  clear?: boolean;
}

/** Adds to the queue, emptied first if so wished, and sets the latency of every answer from now on where it is given. */
export function queueFaults(world: World, { next = [], latencyMs, clear = false }: NextFaults): Result<null> {
  const wrong = next.findIndex(({ match }) => !FAULT_MATCHES.some((template) => covers(template, match)));
  if (wrong >= 0) {
    return invalid(`/next/${wrong}/match`, 'unknown-endpoint', 'No endpoint matches.', [...FAULT_MATCHES]);
  }
  if (clear) world.faults = [];
  world.faults.push(...next);
  if (latencyMs !== undefined) world.latencyMs = latencyMs;
  return accepted(null);
}

/** The next fault for a request, without taking it; `path` without the base. */
export function findFault(world: World, method: string, path: string): MockFault | undefined {
  return world.faults.find(({ match }) => covers(match, `${method} ${path}`));
}

/** Takes the next fault for a request out of the queue. */
export function takeFault(world: World, method: string, path: string): Result<MockFault | null> {
  const fault = findFault(world, method, path);
  if (!fault) return accepted(null);
  world.faults.splice(world.faults.indexOf(fault), 1);
  return accepted(fault);
}

/** `{id}` in a template stands for any one segment that is not empty. */
function covers(template: string, match: string): boolean {
  const wanted = template.split('/');
  const given = match.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, at) => (part === '{id}' ? given[at] !== '' : part === given[at]))
  );
}
