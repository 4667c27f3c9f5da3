/** What the lives of a run are there for; a run in which one of them never happened has shown less than it says. */
const EVENTS = [
  'Confirm clicked twice',
  'order from one of two elements of a page',
  'orders from two tabs in one life',
  'orders of two administrators in one life',
  'tab duplicated with an order under way',
  'reload between order and answer',
  'reload with an order in doubt',
  'order arrives late',
  'order arrives twice',
  'answers reordered',
  'cut after commit',
  'order unauthenticated',
  'order rate-limited',
  'storm of 5xx',
  'offline between order and answer',
  'back online with an order in doubt',
  'hidden with an order under way',
  'charged, with a clock a day ahead',
  'charged, with a clock a day behind',
  'stale',
  'quote-outdated',
  'quote-expired',
  'line-busy',
  'period ended in the middle of a life',
  'never received',
] as const;
type Event = (typeof EVENTS)[number];

/** How often each of them happened. */
export class Tally {
  readonly counts = new Map<Event, number>(EVENTS.map((event) => [event, 0]));

  note(event: Event): void {
    this.counts.set(event, (this.counts.get(event) ?? 0) + 1);
  }

  /** What has happened less often than so many times. */
  rarerThan(times: number): string[] {
    return [...this.counts].flatMap(([event, count]) => (count < times ? [`${event}: ${count}`] : []));
  }

  toString(): string {
    return [...this.counts].map(([event, count]) => `${event}: ${count}`).join('\n');
  }
}
