/** What is done on an employee card, by hand or at a deadline by the system: users, rights, assignments. */
import { makeId } from './ids.ts';
import { afterActivation, afterEvent, clearMark, dropMark, touchList } from './grace.ts';
import { logMark } from './action-log.ts';
import { appendId, removeId } from './ordered-ids.ts';
import { accepted, invalid, notFound, type Result } from './refusals.ts';
import type { AssignmentState, MarkState, UserState } from './state.ts';
import type { Permissions } from './wire.ts';
import type { Pool, World } from './world.ts';
import { isBuyer, poolOf, recordOf } from './world.ts';

export interface NewUser {
  name: string;
  email: string;
  department: string;
}

/** Creates and activates an employee with neither right (G1). */
export function createUser(world: World, { name, email, department }: NewUser): Result<UserState> {
  world.counters.users += 1;
  const id = makeId('u', world.counters.users, world.idWidths.users);
  const user = {
    id,
    name,
    email,
    department,
    createdAt: world.now,
    active: true,
    permissions: { view: false, buy: false },
  };
  const pool = poolOf(world, world.standardId);
  world.users.set(id, user);
  appendId(pool.order, id);
  pool.used += 1;
  afterActivation(world, [{ pool, id }]);
  return accepted(user);
}

/** Gives or takes rights; who may buy decides who is protected (G5). */
export function setPermissions(world: World, userId: string, permissions: Permissions): Result<UserState> {
  const user = world.users.get(userId);
  if (!user) return notFound('user', userId);
  const changed = putUser(world, { ...user, permissions: { view: permissions.view, buy: permissions.buy } });
  afterEvent(world);
  return accepted(changed);
}

/** Activates again: seven days anew, the creation instant stays (G1); the user's assignments count again (G6). */
export function activateUser(world: World, userId: string): Result<UserState> {
  const user = world.users.get(userId);
  if (!user) return notFound('user', userId);
  if (user.active) return accepted(user);
  const changed = putUser(world, { ...user, active: true });
  const begun = countedBy(world, userId);
  for (const { pool } of begun) {
    pool.used += 1;
    touchList(world, pool);
  }
  afterActivation(world, begun);
  return accepted(changed);
}

/** Deactivates by hand: the user's marks end (G3), the assignments stay but do not count (G6). */
export function deactivateUser(world: World, userId: string): Result<UserState> {
  const user = world.users.get(userId);
  if (!user) return notFound('user', userId);
  if (!user.active) return accepted(user);
  for (const { pool, id } of countedBy(world, userId)) clearMark(world, pool, id);
  const changed = stopCounting(world, user);
  afterEvent(world);
  return accepted(changed);
}

/** G4, G6: what a deadline does to who or what is still marked. */
export function endAtDeadline(world: World, mark: MarkState): void {
  const pool = poolOf(world, mark.lineId);
  dropMark(world, pool, mark.id);
  if (mark.kind === 'assignment') {
    logMark(world, 'assignment-removed', mark);
    remove(world, pool, recordOf(world.assignments, mark.id));
    return;
  }
  logMark(world, 'deactivated', mark);
  for (const { pool: held, id } of countedBy(world, mark.userId)) clearMark(world, held, id);
  stopCounting(world, recordOf(world.users, mark.userId));
}

/** Gives an employee an add-on module licence; of an active employee it counts at once (G6). */
export function assign(world: World, userId: string, lineId: string): Result<AssignmentState> {
  const user = world.users.get(userId);
  if (!user) return notFound('user', userId);
  const line = world.lines.get(lineId);
  if (!line) return notFound('line', lineId);
  const modules = [...world.lines.values()].filter(({ kind }) => kind === 'assignments').map(({ id }) => id);
  if (line.kind !== 'assignments')
    return invalid('/lineId', 'not-assignable', 'Only add-on modules are assigned.', modules);
  const held = heldBy(world, userId);
  const taken = held.map((id) => recordOf(world.assignments, id).lineId);
  if (taken.includes(lineId)) {
    const free = modules.filter((id) => !taken.includes(id));
    return invalid('/lineId', 'already-assigned', 'This employee has this module already.', free);
  }
  return accepted(putAssignment(world, user, lineId, held));
}

/** Takes an add-on module licence away by hand. */
export function unassign(world: World, assignmentId: string): Result<null> {
  const assignment = world.assignments.get(assignmentId);
  if (!assignment) return notFound('assignment', assignmentId);
  const pool = poolOf(world, assignment.lineId);
  clearMark(world, pool, assignmentId);
  remove(world, pool, assignment);
  afterEvent(world);
  return accepted(null);
}

function putAssignment(world: World, user: UserState, lineId: string, held: readonly string[]): AssignmentState {
  world.counters.assignments += 1;
  const id = makeId('as', world.counters.assignments, world.idWidths.assignments);
  const assignment = { id, userId: user.id, lineId, assignedAt: world.now };
  const pool = poolOf(world, lineId);
  world.assignments.set(id, assignment);
  world.assignmentsOf.set(user.id, [...held, id]);
  appendId(world.assignmentOrder, id);
  appendId(pool.order, id);
  if (user.active) {
    pool.used += 1;
    touchList(world, pool);
    afterActivation(world, [{ pool, id }]);
  }
  return assignment;
}

function remove(world: World, pool: Pool, assignment: AssignmentState): void {
  const { id, userId } = assignment;
  world.assignments.delete(id);
  world.assignmentsOf.set(
    userId,
    heldBy(world, userId).filter((held) => held !== id),
  );
  const exists = (each: string): boolean => world.assignments.has(each);
  removeId(world.assignmentOrder, exists);
  removeId(pool.order, exists);
  if (!recordOf(world.users, userId).active) return;
  pool.used -= 1;
  touchList(world, pool);
}

function heldBy(world: World, userId: string): readonly string[] {
  return world.assignmentsOf.get(userId) ?? [];
}

/** The user and the user's assignments: what counts while the user is active. */
function countedBy(world: World, userId: string): { pool: Pool; id: string }[] {
  const held = heldBy(world, userId).map((id) => ({
    pool: poolOf(world, recordOf(world.assignments, id).lineId),
    id,
  }));
  return [{ pool: poolOf(world, world.standardId), id: userId }, ...held];
}

function stopCounting(world: World, user: UserState): UserState {
  for (const { pool } of countedBy(world, user.id)) {
    pool.used -= 1;
    touchList(world, pool);
  }
  return putUser(world, { ...user, active: false });
}

/** Replaces a user and keeps the count of buyers; an unmarked buyer is a free one. */
function putUser(world: World, user: UserState): UserState {
  world.users.set(user.id, user);
  const was = world.buyers.has(user.id);
  const is = isBuyer(user);
  if (was === is) return user;
  if (is) world.buyers.add(user.id);
  else world.buyers.delete(user.id);
  if (!poolOf(world, world.standardId).marks.has(user.id)) world.freeBuyers += is ? 1 : -1;
  return user;
}
