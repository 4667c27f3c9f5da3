/** A binary min-heap over a plain array; the smallest by `before` is at index 0. */
export type Before<Item> = (a: Item, b: Item) => boolean;

export function heapPush<Item>(heap: Item[], item: Item, before: Before<Item>): void {
  let at = heap.length;
  heap.push(item);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] as Item;
    if (!before(item, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = item;
}

export function heapPop<Item>(heap: Item[], before: Before<Item>): Item | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (heap.length > 0 && last !== undefined) sink(heap, last, before);
  return top;
}

function sink<Item>(heap: Item[], item: Item, before: Before<Item>): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1] as Item, heap[child] as Item)) child += 1;
    const below = heap[child] as Item;
    if (!before(below, item)) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = item;
}
