/** Mails (R1), in English plain text, kept instead of sent. */
import { formatInstant } from './calendar.ts';
import { makeId } from './ids.ts';
import type { MarkState, OperationState } from './state.ts';
import type { Mail } from './wire.ts';
import type { World } from './world.ts';
import { recordOf } from './world.ts';

/** How many people one mail names before it only counts the rest. */
const NAMED = 20;

/** To who made the change: it is applied, or it failed and nothing was charged. */
export function mailOutcome(world: World, operation: OperationState): void {
  const applied = operation.status === 'applied';
  const name = recordOf(world.lines, operation.priced.change.lineId).names.en;
  const { before, after, kind, dueNow } = operation.priced;
  const what = `${name}: ${before} to ${after}, ${kind === 'purchase' ? 'now' : `from ${world.period.endDate}`}`;
  const charged = dueNow > 0 ? `Charged: ${money(world, dueNow)} excl. VAT.` : 'Nothing is charged now.';
  send(world, recordOf(world.users, operation.requestedBy.id).email, {
    kind: applied ? 'applied' : 'failed',
    operationId: operation.id,
    subject: applied ? `Your licences have changed: ${what}` : `Your licences could not be changed: ${what}`,
    text: applied ? `${what}. ${charged}` : `${what}. The change failed. Nothing was changed and nothing was charged.`,
  });
}

/** To every buyer, one mail for one event: who is without a licence and until when. */
export function mailMarked(world: World, marks: readonly MarkState[]): void {
  const people = list(marks, (mark) => `${describe(world, mark)} until ${formatInstant(mark.deadline)}`);
  mailBuyers(world, 'marked', `${marks.length} without a licence`, `Without a licence: ${people}.`);
}

/** To every buyer, one mail for all deadlines at one instant. */
export function mailDeactivated(world: World, marks: readonly MarkState[]): void {
  const people = list(marks, (mark) => describe(world, mark));
  const text = `There was no licence at the deadline. Deactivated, or module removed: ${people}.`;
  mailBuyers(world, 'deactivated', `${marks.length} deactivated or removed`, text);
}

function mailBuyers(world: World, kind: Mail['kind'], subject: string, text: string): void {
  const buyers = [...world.buyers].sort();
  for (const id of buyers) send(world, recordOf(world.users, id).email, { kind, subject, text });
}

function send(world: World, to: string, mail: Omit<Mail, 'id' | 'at' | 'to'>): void {
  world.counters.mails += 1;
  world.mails.push({ id: makeId('mail', world.counters.mails, 6), at: formatInstant(world.now), to, ...mail });
}

function describe(world: World, mark: MarkState): string {
  return `${recordOf(world.users, mark.userId).name} (${recordOf(world.lines, mark.lineId).names.en})`;
}

function list(marks: readonly MarkState[], text: (mark: MarkState) => string): string {
  const named = marks.slice(0, NAMED).map(text).join(', ');
  return marks.length > NAMED ? `${named} and ${marks.length - NAMED} more` : named;
}

function money(world: World, amount: number): string {
  const { currency, exponent } = world.account;
  const digits = String(amount).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  return exponent === 0 ? `${currency} ${digits}` : `${currency} ${whole}.${digits.slice(-exponent)}`;
}
