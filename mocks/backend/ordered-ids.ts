/**
 * Ids in the order of their making, for walking from the latest and for paging. Removed ids stay until they outnumber
 * the rest, so that a removal costs nothing; whoever walks skips what no longer exists.
 */
export interface OrderedIds {
  ids: string[];
  removed: number;
}

export function orderedIds(ids: Iterable<string> = []): OrderedIds {
  return { ids: [...ids], removed: 0 };
}

export function appendId(order: OrderedIds, id: string): void {
  order.ids.push(id);
}

/** Counts a removal; `exists` tells which ids are left when it is time to tidy up. */
export function removeId(order: OrderedIds, exists: (id: string) => boolean): void {
  order.removed += 1;
  if (order.removed * 2 <= order.ids.length) return;
  order.ids = order.ids.filter(exists);
  order.removed = 0;
}

/** Index of the first id greater than this one. */
export function indexAfter(ids: readonly string[], id: string): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? '') <= id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A copy whose removals leave the original alone; ids are never appended to a copy. */
export function forkOrder(order: OrderedIds): OrderedIds {
  return { ids: order.ids, removed: order.removed };
}
