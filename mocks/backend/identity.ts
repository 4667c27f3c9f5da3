/** Who may do what (P5, P5a): `mock-<userId>` tokens, the view right for reading, the buy right for changing. */
import { accepted, refused, type Result } from './refusals.ts';
import type { UserState } from './state.ts';
import type { World } from './world.ts';

export type Right = 'view' | 'buy';

const TOKEN_PREFIX = 'mock-';

/** The user a bearer token stands for; undefined for a token that was not given out. */
export function userIdOfToken(token: string): string | undefined {
  return token.startsWith(TOKEN_PREFIX) ? token.slice(TOKEN_PREFIX.length) : undefined;
}

/** Unknown: 401; inactive, without the view right, or without the right asked for: 403. */
export function authorize(world: World, userId: string | undefined, right: Right): Result<UserState> {
  const user = userId === undefined ? undefined : world.users.get(userId);
  if (!user) return refused('unauthenticated', 'Send Authorization: Bearer mock-<userId> of a user who exists.');
  if (!user.active || !user.permissions.view || !user.permissions[right]) {
    return refused('not-allowed', `This takes an active user with the right to ${right}.`);
  }
  return accepted(user);
}
