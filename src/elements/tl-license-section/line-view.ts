import type { ChangeFlow } from '../../domain/change-flow-state.ts';
import type { Account, Instant, Line, Mark, MinorUnits, Operation, Section } from '../../domain/model.ts';
import { processingOf } from '../../domain/operations.ts';
import type { Links } from '../shared/links.ts';
import type { Words } from '../shared/words.ts';

/** What every part of a section needs to render. `M`: the strings that come with a chunk of their own. */
export interface SectionView<M = object> {
  readonly words: Words<M>;
  readonly account: Account;
  readonly links: Links;
  readonly readonly: boolean;
  /** Operations that take longer than usual, by id. */
  readonly slow: ReadonlySet<string> | undefined;
  /** Settled operations whose note was put away, by id. */
  readonly dismissed: ReadonlySet<string> | undefined;
  /** What orders of this page were confirmed to cost, by operation. */
  readonly amounts: ReadonlyMap<string, MinorUnits> | undefined;
  readonly now: Instant;
  /** Somebody is about to open an editor. */
  readonly onNear: () => void;
}

/** A line, those that follow it, and everything that is going on with it. */
export interface LineGroup {
  readonly line: Line;
  readonly followers: readonly Line[];
  readonly flow: ChangeFlow | undefined;
  /** Accepted and on its way (T1). */
  readonly processing: Operation | undefined;
  readonly marks: readonly Mark[];
}

const sections: readonly string[] = ['licenses', 'add-ons', 'integrations'] satisfies Section[];

/** A section that a newer server has added still has lines that cost money: they are shown with the add-ons. */
function sectionOf(line: Line): string {
  return sections.includes(line.section) ? line.section : 'add-ons';
}

/** The groups of a section in the server's order, followers after the line they follow (P4). */
export function groupsOf(section: string, account: Account, flows: ReadonlyMap<string, ChangeFlow>): LineGroup[] {
  const ids = new Set(account.lines.map(({ id }) => id));
  return account.lines
    .filter((line) => (line.follows === undefined || !ids.has(line.follows)) && sectionOf(line) === section)
    .map((line) => {
      const flow = flows.get(line.id);
      return {
        line,
        followers: account.lines.filter(({ follows }) => follows === line.id),
        flow,
        processing: pendingOf(line, account, flow),
        marks: account.marks.filter(({ lineId }) => lineId === line.id),
      };
    });
}

function pendingOf(line: Line, account: Account, flow: ChangeFlow | undefined): Operation | undefined {
  const known = processingOf(account, line.id);
  // While nobody knows what became of the person's order, the line says that and nothing beside it.
  if (flow?.phase === 'unknown') return undefined;
  if (known || flow?.phase !== 'accepted') return known;
  const { operation } = flow;
  // Once the account knows the operation, the account is right about it.
  return account.operations.some(({ id }) => id === operation.id) ? undefined : operation;
}
