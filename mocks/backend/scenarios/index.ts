/** The scenarios: each a moment in a subscription's life, ready to look at. */
import type { EngineState } from '../state.ts';
import type { ScenarioName } from '../wire.ts';
import { large } from './large.ts';
import { buildAccount } from './build-account.ts';
import { STAFF } from './people.ts';
import { steady, STEADY_LINES } from './steady.ts';
import { Story } from './story.ts';

interface Scenario {
  /** Who signs in to see it as it is meant. */
  viewer: string;
  start: (seed: number) => EngineState;
}

const SCENARIOS: Readonly<Record<ScenarioName, Scenario>> = {
  steady: { viewer: 'u-01', start: () => steady() },
  'grace-after-activation': { viewer: 'u-01', start: graceAfterActivation },
  'reduction-planned': { viewer: 'u-01', start: reductionPlanned },
  'reduction-too-deep': { viewer: 'u-01', start: reductionTooDeep },
  'period-end-tomorrow': { viewer: 'u-01', start: periodEndTomorrow },
  'new-customer': { viewer: 'u-01', start: newCustomer },
  'read-only': { viewer: 'u-03', start: () => steady() },
  'no-access': { viewer: 'u-04', start: () => steady() },
  processing: { viewer: 'u-01', start: () => new Story(steady()).order('u-01', 'standard', 30, 'now').end() },
  large: { viewer: 'u-00001', start: large },
  'dst-and-month-end': { viewer: 'u-01', start: dstAndMonthEnd },
};

export const scenarioNames = Object.keys(SCENARIOS) as readonly ScenarioName[];

export function isScenarioName(name: unknown): name is ScenarioName {
  return (scenarioNames as readonly unknown[]).includes(name);
}

/** The state a scenario starts with. The seed decides what is invented; most scenarios invent nothing. */
export function startOf(name: ScenarioName, seed: number): EngineState {
  // Who writes JavaScript, or reads the name from somewhere, has no compiler to say so.
  if (!isScenarioName(name))
    throw new Error(`There is no scenario "${String(name)}", only ${scenarioNames.join(', ')}.`);
  return SCENARIOS[name].start(seed);
}

/** As whom to sign in to see a scenario as it is meant. */
export function scenarioViewer(name: ScenarioName): string {
  return SCENARIOS[name].viewer;
}

/** Four days ago five were hired where four licences were left; the fifth uses TimeLog CRM, which is full, too. */
function graceAfterActivation(): EngineState {
  const story = new Story(steady({ now: '2026-11-20T13:30:00Z' }));
  story.hire(...STAFF.slice(21, 26)).assign('u-26', 'timelog-crm');
  return story.until('2026-11-24T09:00:00Z').end();
}

/** Standard licences go down to 18, where 21 are used. */
function reductionPlanned(): EngineState {
  const story = new Story(steady({ now: '2026-11-24T08:40:00Z' }));
  return story.order('u-01', 'standard', 18).until('2026-11-24T09:00:00Z').end();
}

/** The reduction has come to pass: three users are marked, two days and fourteen hours before their deadline. */
function reductionTooDeep(): EngineState {
  const story = new Story(steady());
  return story.order('u-01', 'standard', 18).until('2027-01-05T09:00:00Z').end();
}

/** The last day of the period, with a plan that would leave one user and two Outlook licences short. */
function periodEndTomorrow(): EngineState {
  const story = new Story(steady());
  story.order('u-01', 'standard', 20).order('u-02', 'microsoft-outlook', 5);
  return story.until('2026-12-31T09:00:00Z').end();
}

/** Signed up this morning: one licence, one user, monthly. */
function newCustomer(): EngineState {
  return buildAccount({
    now: '2026-11-24T09:00:00Z',
    name: 'Fyrtårn Rådgivning AB',
    period: { kind: 'monthly', anchor: '2026-11-24' },
    lines: STEADY_LINES.map((line) => ({ ...line, purchased: line.kind === 'users' ? 1 : 0 })),
    users: STAFF.slice(0, 1).map((person) => ({ ...person, createdAt: '2026-11-24T08:00:00Z', rights: 'buy' })),
  });
}

/** Monthly from the 31st, on the eve of summer time, one user marked at noon a week before the change. */
function dstAndMonthEnd(): EngineState {
  const story = new Story(
    steady({
      now: '2027-03-20T09:00:00Z',
      period: { kind: 'monthly', anchor: '2027-01-31' },
      lines: STEADY_LINES.map((line) => (line.kind === 'users' ? { ...line, purchased: 21 } : line)),
    }),
  );
  story
    .order('u-01', 'microsoft-outlook', 5)
    .until('2027-03-21T11:00:00Z')
    .hire(...STAFF.slice(21, 22));
  return story.until('2027-03-27T20:00:00Z').end();
}
