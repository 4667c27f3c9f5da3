import type { Assignment } from '../../../src/domain/model.ts';

/** Positions of the rows in the order of their names: each distinct name is compared once, and its rows fall into place. */
export function nameOrder(assignments: readonly Assignment[]): Uint32Array {
  const names = new Map<string, number>();
  for (const { employee } of assignments) names.set(employee.name, (names.get(employee.name) ?? 0) + 1);
  const sorted = [...names.keys()].sort(new Intl.Collator('sv').compare);
  const next = new Map<string, number>();
  let start = 0;
  for (const name of sorted) {
    next.set(name, start);
    start += names.get(name) ?? 0;
  }
  const order = new Uint32Array(assignments.length);
  assignments.forEach(({ employee }, index) => {
    const position = next.get(employee.name) ?? 0;
    order[position] = index;
    next.set(employee.name, position + 1);
  });
  return order;
}
