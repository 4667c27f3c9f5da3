import type { Intent } from '../domain/change-flow.ts';
import { check, instant, integer, maybe, record, text } from './checks.ts';
import type { KeyValueStorage } from './ports.ts';
import { change } from './schemas.ts';

/** The orders of this tab that were confirmed and whose outcome is not known yet. */
export interface IntentStore {
  /** Before the order is sent, so that a page that is reloaded meanwhile still finds its key. */
  save(intent: Intent): void;
  /** Once the outcome is known. */
  remove(key: string): void;
  /** Oldest first, of all accounts. */
  all(): readonly Intent[];
  /**
   * False where the browser refuses storage. The intents then live as long as the page: after a reload only the
   * account's operations tell of an order, and one whose answer was lost cannot be looked up by its key any more.
   */
  readonly persistent: boolean;
}

const STORAGE_KEY = 'tl-license-manager:intents';

const intent = record<Intent>({
  key: text,
  accountId: text,
  userId: maybe(text),
  quoteId: text,
  change,
  from: integer,
  dueNow: integer,
  confirmedAt: instant,
});

/** What of the stored text is still an intent; anything else is as good as absent. */
function parse(stored: string | null): readonly Intent[] {
  try {
    const items: unknown = JSON.parse(stored ?? '[]');
    if (!Array.isArray(items)) return [];
    return items.flatMap((item) => {
      const checked = check(intent, item);
      return checked.ok ? [checked.value] : [];
    });
  } catch {
    return [];
  }
}

/** Keeps the running intents of this tab in session storage, or in memory where that is refused. */
export function createIntentStore(storage: KeyValueStorage | undefined): IntentStore {
  let memory: readonly Intent[] = [];
  let persistent = false;

  const read = (): readonly Intent[] => {
    if (!persistent || !storage) return memory;
    try {
      return parse(storage.getItem(STORAGE_KEY));
    } catch {
      persistent = false;
      return memory;
    }
  };
  /** Memory is kept in step, in case storage is refused from now on; each write tries storage anew. */
  const write = (intents: readonly Intent[]): void => {
    memory = intents;
    persistent = storage !== undefined && stores(storage, intents);
  };

  persistent = storage !== undefined;
  // Cleans what is corrupt, and finds out whether storage can be written at all.
  write(read());
  return {
    save: (added) => {
      write([...read().filter(({ key }) => key !== added.key), added]);
    },
    remove: (key) => {
      write(read().filter((kept) => kept.key !== key));
    },
    all: read,
    get persistent() {
      return persistent;
    },
  };
}

function stores(storage: KeyValueStorage, intents: readonly Intent[]): boolean {
  try {
    storage.setItem(STORAGE_KEY, JSON.stringify(intents));
    if (intents.length === 0) storage.removeItem(STORAGE_KEY);
    return true;
  } catch {
    return false;
  }
}
