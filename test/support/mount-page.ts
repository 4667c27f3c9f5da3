/** What runs in a page that mounts and unmounts elements: imported there from the development server. */
import { createMemoryApi, MockBackend } from '../../mocks/index.ts';
import { defineAddonTable, LicenseManager } from '../../src/index.ts';
import { defineOnce } from '../../src/elements/registry.ts';
import { manyAssignments } from '../../stories/fixtures/assignments.ts';

const rows = manyAssignments(10_000);

/** Most leave as soon as they show rows, in the midst of their work; one in ten sorts, and finds what is searched. */
export async function mountTables(times: number): Promise<void> {
  await defineAddonTable();
  for (let nth = 0; nth < times; nth += 1) {
    const table = document.createElement('tl-addon-table');
    table.rows = rows;
    const patient = nth % 10 === 0;
    if (!patient) table.sort = '';
    document.body.append(table);
    while (!table.hasUpdated) await Promise.resolve();
    table.shadowRoot?.querySelector('tbody.rows')?.scrollBy(0, 1_000);
    if (patient) {
      table.query = 'anna';
      await table.updateComplete;
    }
    table.remove();
  }
}

/** Each until it shows its lines, with an account of its own. */
export async function mountManagers(times: number): Promise<void> {
  defineOnce('tl-license-manager', LicenseManager);
  for (let nth = 0; nth < times; nth += 1) {
    const manager = document.createElement('tl-license-manager');
    manager.api = createMemoryApi(new MockBackend());
    const ready = new Promise((resolve) => manager.addEventListener('tl-ready', resolve, { once: true }));
    document.body.append(manager);
    await ready;
    await manager.updateComplete;
    manager.remove();
  }
}

/** Timers that are set and have neither run nor been cleared. */
export function watchTimers(): () => number {
  const running = new Set<unknown>();
  const { setTimeout: set, clearTimeout: clear, setInterval: repeat, clearInterval: stop } = globalThis;
  const counted = {
    setTimeout(call: () => void, delay?: number) {
      const timer = set(() => {
        running.delete(timer);
        call();
      }, delay);
      running.add(timer);
      return timer;
    },
    setInterval(call: () => void, delay?: number) {
      const timer = repeat(call, delay);
      running.add(timer);
      return timer;
    },
    clearTimeout(timer: number) {
      running.delete(timer);
      clear(timer);
    },
    clearInterval(timer: number) {
      running.delete(timer);
      stop(timer);
    },
  };
  Object.assign(globalThis, counted);
  return () => running.size;
}
