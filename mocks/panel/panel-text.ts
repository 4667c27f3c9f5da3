/** The panel is a tool for developers and speaks English only; its words stand in one place all the same. */
export const panelText = {
  title: 'Simulator',
  scenario: 'Scenario',
  startAfresh: 'Start afresh',
  signedInAs: 'Signed in as',
  deactivated: (name: string): string => `${name} (deactivated)`,
  pause: 'Pause',
  run: 'Run',
  paused: 'paused',
  speed: 'Speed',
  speedOf: (speed: number): string => namedSpeeds.get(speed) ?? `${speed}×`,
  step: 'Step',
  oneDay: '+1 day',
  nextEvent: 'Next event',
  periodsEnd: 'Period’s end',
  coming: 'What is due next',
  more: (count: number): string => `and ${count} more`,
  settles: (lineId: string): string => `change of ${lineId} is settled`,
  periodEnds: 'the period ends',
  deadline: (lineId: string, marks: number): string => `deadline of ${marks} without a licence of ${lineId}`,
  happened: (what: readonly string[]): string => `On the way: ${what.join(', ')}.`,
  nothingHappened: 'Nothing was due on the way.',
};

/** Simulated seconds per real second. */
const namedSpeeds = new Map([
  [1, '1× (real time)'],
  [20, '20×'],
  [3600, '1 hour a second'],
  [86_400, '1 day a second'],
]);

export const speeds: readonly number[] = [...namedSpeeds.keys()];
