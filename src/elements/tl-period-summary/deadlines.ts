import { byDeadline, fateOf } from '../../domain/grace.ts';
import type { Account, Mark } from '../../domain/model.ts';
import { processingOf } from '../../domain/operations.ts';
import { placeIn } from '../../domain/period.ts';
import type { EditorMessages } from '../../i18n/messages.ts';
import type { Words } from '../shared/words.ts';
import type { TimeLineEvent } from './time-line.ts';

/** More deadlines than these are counted, not drawn. */
const DRAWN = 2;

/** When somebody loses a licence, as far as no purchase on its way and no plan prevents it (T2, G3). */
export function deadlineEvents(words: Words<EditorMessages>, account: Account): TimeLineEvent[] {
  const { messages, formats } = words;
  const standing = account.lines.flatMap(
    (line) =>
      fateOf(
        account.marks.filter(({ lineId }) => lineId === line.id),
        line,
        account.period,
        processingOf(account, line.id)?.change,
      ).staying,
  );
  // Whoever is deactivated by then keeps the module, which no longer counts (G6, T3).
  const ends = new Map(
    standing.filter(({ kind }) => kind === 'user').map(({ employee, deadline }) => [employee.id, Date.parse(deadline)]),
  );
  const marks = standing.filter(
    ({ kind, employee, deadline }) => kind === 'user' || Date.parse(deadline) < (ends.get(employee.id) ?? Infinity),
  );
  const deadlines = [...new Set(byDeadline(marks).map(({ deadline }) => deadline))];
  const later = deadlines.length - DRAWN;
  return deadlines.slice(0, DRAWN).map((deadline, index) => {
    const when = formats.shortDeadlineOf(deadline, account.account.timeZone);
    const events = endings(
      messages,
      marks.filter((mark) => mark.deadline === deadline),
    );
    if (index === DRAWN - 1 && later > 0) events.push(messages.laterDeadlines(later));
    return { kind: 'deadline', at: placeIn(account.period, deadline), label: `${when}: ${events.join(', ')}` };
  });
}

/** Users and assignments may share a deadline (G6). */
function endings(messages: EditorMessages, marks: readonly Mark[]): string[] {
  const assignments = marks.filter((mark) => mark.kind === 'assignment').length;
  const users = marks.length - assignments;
  return [
    ...(users > 0 ? [messages.deadlineUsers(users)] : []),
    ...(assignments > 0 ? [messages.deadlineAssignments(assignments)] : []),
  ];
}
