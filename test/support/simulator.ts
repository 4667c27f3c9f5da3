/** A simulated backend with the words tests use: buy, plan, hire, and what is then true. Every refusal throws. */
import { MockBackend, type MockBackendOptions } from '../../mocks/backend/mock-backend.ts';
import type { Refusal, Result } from '../../mocks/backend/refusals.ts';
import { buildAccount, type AccountSpec, type LineSpec } from '../../mocks/backend/scenarios/build-account.ts';
import type { Change, Invoice, Line, LogEntry, Mail, Operation, Quote } from '../../mocks/backend/wire.ts';

export class Simulator {
  readonly backend: MockBackend;
  #keys = 0;

  constructor(options: MockBackendOptions = {}) {
    this.backend = new MockBackend(options);
  }

  static of(account: AccountSpec): Simulator {
    return new Simulator({ account: buildAccount(account) });
  }

  get now(): string {
    return this.backend.now;
  }

  line(id: string): Line {
    return defined(this.backend.state().lines.find((line) => line.id === id));
  }

  /** `purchased → nextPeriod` of a line. */
  numbers(id: string): [purchased: number, nextPeriod: number] {
    const { purchased, nextPeriod } = this.line(id);
    return [purchased, nextPeriod];
  }

  /** Ids of what is marked with their deadlines, in the order in which they would be acted on. */
  marks(): [id: string, deadline: string][] {
    return this.backend.state().marks.map(({ id, deadline }) => [id, deadline]);
  }

  marked(): string[] {
    return this.backend.state().marks.map(({ id }) => id);
  }

  log(): LogEntry[] {
    return this.backend.state().log;
  }

  mails(): Mail[] {
    return this.backend.state().mails;
  }

  invoices(): Invoice[] {
    return this.backend.state().invoices;
  }

  activeUsers(): string[] {
    return this.backend.users().flatMap(({ id, active }) => (active ? [id] : []));
  }

  etag(who = 'u-01'): string {
    return must(this.backend.account(who)).etag;
  }

  tryQuote(change: Change, who = 'u-01', etag = this.etag(who)): Result<Quote> {
    return this.backend.quote(who, change, etag);
  }

  quote(lineId: string, quantity: number, effective: Change['effective'] = 'now', who = 'u-01'): Quote {
    return must(this.tryQuote({ lineId, quantity, effective }, who));
  }

  tryOrder(quoteId: string, who = 'u-01', key = this.newKey()): Result<Operation> {
    return this.backend.order(who, quoteId, key);
  }

  /** Orders, and leaves it processing. */
  order(lineId: string, quantity: number, effective: Change['effective'] = 'now', who = 'u-01'): Operation {
    return must(this.tryOrder(this.quote(lineId, quantity, effective, who).id, who));
  }

  /** Orders and waits until it is settled. */
  buy(lineId: string, quantity: number, who = 'u-01'): Operation {
    return this.#settled(this.order(lineId, quantity, 'now', who), who);
  }

  plan(lineId: string, quantity: number, who = 'u-01'): Operation {
    return this.#settled(this.order(lineId, quantity, 'next-period', who), who);
  }

  hire(name = 'Ny Medarbetare'): string {
    return must(this.backend.createUser({ name, email: 'ny@nordlys.example' })).id;
  }

  hireMany(count: number): string[] {
    return Array.from({ length: count }, () => this.hire());
  }

  advance(duration: string): this {
    must(this.backend.advance(duration));
    return this;
  }

  to(instant: string): this {
    must(this.backend.advanceTo(instant));
    return this;
  }

  toPeriodsEnd(): this {
    return this.to(this.backend.period.end);
  }

  newKey(): string {
    this.#keys += 1;
    return `11111111-1111-4111-8111-${String(this.#keys).padStart(12, '0')}`;
  }

  #settled(operation: Operation, who: string): Operation {
    this.advance('PT2M');
    return must(this.backend.operation(who, operation.id));
  }
}

export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.refusal.type}: ${result.refusal.detail} ${JSON.stringify(result.refusal)}`);
  return result.value;
}

export function refusal(result: Result<unknown>): Refusal {
  if (result.ok) throw new Error(`This was not refused: ${JSON.stringify(result.value)}`);
  const unhelpful = unhelpfulIn(result.refusal);
  if (unhelpful.length > 0) throw new Error(`This refusal does not help: ${unhelpful.join(', ')}`);
  return result.refusal;
}

/** What of a refusal says nothing: it has a sentence or a list for developers, a code for each mistake, and what would be accepted. */
export function unhelpfulIn({ detail = '', errors = [], allowed = [] }: Partial<Refusal>): string[] {
  const isSentence = /^[A-Z].*\.$/.test(detail) && !detail.includes('  ');
  const isListOfMistakes = /^\/\S*: [a-z]/.test(detail);
  return [
    ...(isSentence || isListOfMistakes ? [] : [`detail ${JSON.stringify(detail)}`]),
    ...errors.filter(({ code }) => !/^[a-z]+(-[a-z]+)*$/.test(code)).map(({ pointer }) => `the code of ${pointer}`),
    ...allowed.filter((each) => each.trim() === '').map(() => 'nothing is allowed'),
  ];
}

export function defined<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('There is no such thing.');
  return value;
}

/** A small account for tables: users created a day apart, the first may buy. */
export function smallAccount(users: number, purchased: number, more: Partial<AccountSpec> = {}): AccountSpec {
  return {
    now: '2026-11-24T09:00:00Z',
    period: { kind: 'quarterly', anchor: '2026-10-01' },
    lines: [{ id: 'standard', kind: 'users', unitPrice: 100, purchased }],
    users: Array.from({ length: users }, (_, index) => ({
      name: `Person ${index + 1}`,
      createdAt: `2026-0${1 + Math.floor(index / 28)}-${String(1 + (index % 28)).padStart(2, '0')}T08:00:00Z`,
      rights: index === 0 ? 'buy' : 'none',
    })),
    ...more,
  };
}

export function standardLine(unitPrice: number, purchased: number): LineSpec {
  return { id: 'standard', kind: 'users', unitPrice, purchased };
}
