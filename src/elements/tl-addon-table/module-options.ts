import type { Line } from '../../domain/model.ts';
import type { TableMessages } from '../../i18n/messages.ts';
import type { Words } from '../shared/words.ts';

export interface ModuleOption {
  /** Empty for all modules. */
  readonly id: string;
  readonly label: string;
}

interface Known {
  /** How many employees hold each module of what has arrived; undefined until they are counted. */
  readonly held: ReadonlyMap<string, number> | undefined;
  readonly complete: boolean;
  readonly total: number | undefined;
  readonly chosen: string;
}

/** All modules that can be had and all that are held, each with how many employees hold it (A3). */
export function moduleOptions(
  { messages, formats }: Words<TableMessages>,
  lines: readonly Line[],
  known: Known,
): readonly ModuleOption[] {
  const { held, complete, chosen } = known;
  const addOns = lines.filter((line) => line.section === 'add-ons');
  const names = new Map(addOns.map((line) => [line.id, line.name]));
  // A module that the lines do not name still has to be found, and so has the one a host asked for.
  for (const id of [...(held?.keys() ?? []), chosen]) if (id !== '' && !names.has(id)) names.set(id, id);
  const countOf = (id: string): number => {
    const loaded = held?.get(id) ?? 0;
    // Until everything has arrived and is counted the account knows better: the table's total is the sum of used (A1).
    return complete && held ? loaded : (addOns.find((line) => line.id === id)?.used ?? loaded);
  };
  const all = known.total ?? addOns.reduce((sum, line) => sum + (line.used ?? 0), 0);
  return [
    { id: '', label: messages.tableAllModules(formats.number(all)) },
    ...[...names].map(([id, name]) => ({ id, label: messages.tableModuleOption(name, formats.number(countOf(id))) })),
  ];
}

/**
 * What the account says is used of each module; when it differs from before, the list has changed (A1). With `held` what a
 * list says.
 */
export function usedSignature(lines: readonly Line[], held?: ReadonlyMap<string, number>): string {
  const addOns = lines.filter(({ section }) => section === 'add-ons');
  return addOns.map(({ id, used }) => `${id}:${(held ? held.get(id) : used) ?? 0}`).join(' ');
}
