/** What is always at hand: which account, who is signed in, how time runs, steps. */
import { html, type TemplateResult } from 'lit';
import { scenarioNames } from '../backend/scenarios/index.ts';
import type { MockClock, User } from '../backend/wire.ts';
import { button, select } from './panel-fields.ts';
import { speeds, panelText as text } from './panel-text.ts';

export function scenarioPart(scenario: string, start: (name: string) => void, startAfresh: () => void): TemplateResult {
  const names: readonly string[] = scenarioNames;
  const offered = names.includes(scenario) ? names : [scenario, ...names];
  return html`
    <div class="part">
      ${select(
        text.scenario,
        scenario,
        offered.map((name) => ({ value: name, name })),
        start,
      )}
      ${button(text.startAfresh, startAfresh)}
    </div>
  `;
}

export function signedInPart(users: readonly User[], userId: string, signIn: (id: string) => void): TemplateResult {
  const offered = users.map(({ id, name, active }) => ({
    value: id,
    name: `${id} ${active ? name : text.nameDeactivated(name)}`,
  }));
  const known = users.some(({ id }) => id === userId);
  return html`
    <div class="part">
      ${select(text.signedInAs, userId, known ? offered : [{ value: userId, name: userId }, ...offered], signIn)}
    </div>
  `;
}

/** How time runs. */
export function clockPart(clock: MockClock, setClock: (clock: Partial<MockClock>) => void): TemplateResult {
  const running = clock.mode === 'realtime';
  const offered = speeds.includes(clock.speed) ? speeds : [clock.speed, ...speeds];
  return html`
    <div class="part">
      ${select(
        text.speed,
        String(clock.speed),
        offered.map((speed) => ({ value: String(speed), name: text.speedOf(speed) })),
        (speed) => {
          setClock({ speed: Number(speed) });
        },
      )}
      ${button(running ? text.pause : text.run, () => {
        setClock({ mode: running ? 'manual' : 'realtime' });
      })}
    </div>
  `;
}

export interface Steps {
  readonly oneDay: () => void;
  readonly nextEvent: () => void;
  readonly periodsEnd: () => void;
}

export function stepPart(steps: Steps): TemplateResult {
  return html`
    <fieldset>
      <legend>${text.step}</legend>
      <div class="part">
        ${button(text.oneDay, steps.oneDay)} ${button(text.nextEvent, steps.nextEvent)}
        ${button(text.periodsEnd, steps.periodsEnd)}
      </div>
    </fieldset>
  `;
}
