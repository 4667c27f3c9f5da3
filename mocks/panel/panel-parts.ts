/** The groups of controls, each a template of its own, so that another one is another function. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { NextEvent } from '../backend/next-events.ts';
import { scenarioNames } from '../backend/scenarios/index.ts';
import type { MockClock, User } from '../backend/wire.ts';
import { panelText as text, speeds } from './panel-text.ts';
import { eventTime, inWords } from './panel-view.ts';

/** How many coming events are listed. */
const MOST_EVENTS = 4;

interface Choice {
  readonly value: string;
  readonly name: string;
}

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
    name: `${id} ${active ? name : text.deactivated(name)}`,
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
    <fieldset class="part">
      <legend>${text.step}</legend>
      ${button(text.oneDay, steps.oneDay)} ${button(text.nextEvent, steps.nextEvent)}
      ${button(text.periodsEnd, steps.periodsEnd)}
    </fieldset>
  `;
}

export function comingPart(
  coming: readonly NextEvent[],
  now: string,
  timeZone: string,
  report: string,
): TemplateResult {
  const more = coming.length - MOST_EVENTS;
  return html`
    <div class="part events">
      <div>
        <span class="label" id="coming">${text.coming}</span>
        <ol aria-labelledby="coming">
          ${coming
            .slice(0, MOST_EVENTS)
            .map(
              (event) => html`
                <li><time datetime=${event.at}>${eventTime(event.at, now, timeZone)}</time> ${inWords(event)}</li>
              `,
            )}
          ${more > 0 ? html`<li>${text.more(more)}</li>` : nothing}
        </ol>
        <p role="status">${report}</p>
      </div>
    </div>
  `;
}

function select(
  label: string,
  value: string,
  choices: readonly Choice[],
  choose: (value: string) => void,
): TemplateResult {
  const onChange = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) choose(event.target.value);
  };
  return html`
    <label>
      <span class="label">${label}</span>
      <select @change=${onChange}>
        ${choices.map(
          (choice) => html`
            <option value=${choice.value} .selected=${live(choice.value === value)}>${choice.name}</option>
          `,
        )}
      </select>
    </label>
  `;
}

function button(name: string, act: () => void): TemplateResult {
  return html`<button type="button" @click=${act}>${name}</button>`;
}
