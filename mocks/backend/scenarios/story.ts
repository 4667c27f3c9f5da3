/** What has happened before a scenario starts, told in the field's words and played by the engine itself. */
import { parseInstant } from '../calendar.ts';
import { perform } from '../commands.ts';
import type { Result } from '../refusals.ts';
import type { EngineState } from '../state.ts';
import { currentEtag } from '../versions.ts';
import type { Change } from '../wire.ts';
import { dehydrate, hydrate, type World } from '../world.ts';
import { emailOf, type Person } from './people.ts';

export class Story {
  readonly #world: World;

  constructor(start: EngineState) {
    this.#world = hydrate(start);
  }

  /** Time passes. */
  until(instant: string): this {
    must(perform(this.#world, { type: 'clock-to', to: parseInstant(instant) ?? NaN }));
    return this;
  }

  /** Somebody orders what they were quoted. */
  order(userId: string, lineId: string, quantity: number, effective: Change['effective'] = 'next-period'): this {
    const change = { lineId, quantity, effective };
    const quote = must(perform(this.#world, { type: 'quote', userId, change, etag: currentEtag(this.#world) }));
    must(perform(this.#world, { type: 'order', userId, quoteId: quote.id, key: quote.id }));
    return this;
  }

  /** People are hired and activated. */
  hire(...people: readonly Person[]): this {
    for (const { name, department } of people) {
      must(perform(this.#world, { type: 'create-user', user: { name, department, email: emailOf(name) } }));
    }
    return this;
  }

  assign(userId: string, lineId: string): this {
    must(perform(this.#world, { type: 'assign', userId, lineId }));
    return this;
  }

  end(): EngineState {
    return dehydrate(this.#world);
  }
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`This story cannot have happened: ${result.refusal.detail}`);
  return result.value;
}
