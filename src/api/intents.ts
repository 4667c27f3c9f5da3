import type { Intent } from '../domain/change-flow-state.ts';
import { instant, integer, maybe, record, text } from './checks.ts';
import { INTENTS_KEY } from './kept-intents.ts';
import type { KeyValueStorage } from './ports.ts';
import { change } from './later-schemas.ts';

/** The orders of this tab that were confirmed and whose outcome is not known yet. */
export interface IntentStore {
  /** Before the order is sent, so that a page that is reloaded meanwhile still finds its key. */
  save(intent: Intent): void;
  /** Once the outcome is known. */
  remove(key: string): void;
  /** Oldest first, of all accounts; without those that somebody in this document is sending right now. */
  all(): readonly Intent[];
  /**
   * While `sending` runs, the other elements of this document leave the order alone: whoever sends it learns what became
   * of it. A reload ends the sending, and the order is to be looked up.
   */
  during<T>(key: string, sending: Promise<T>): Promise<T>;
  /**
   * Calls back when another element of this document has ended a sending: `orphaned` where that does not listen itself any
   * more, as one that a framework has replaced. What it was told is then of no use to anybody, and the order anybody's.
   *
   * @returns Ends it.
   */
  onSentElsewhere(listener: SentListener): () => void;
  /**
   * False where the browser refuses storage. The intents then live as long as the page: after a reload only the
   * account's operations tell of an order, and one whose answer was lost cannot be looked up by its key any more.
   */
  readonly persistent: boolean;
}

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
      const checked = intent(item);
      return checked.ok ? [checked.value] : [];
    });
  } catch {
    return [];
  }
}

type SentListener = (orphaned: boolean) => void;

/** What is being sent, and who wants to know when it was. */
interface Sending {
  readonly keys: Set<string>;
  readonly listeners: Set<SentListener>;
}

/** For all elements that share a storage: the document's one session storage is one object. */
const sendings = new WeakMap<KeyValueStorage, Sending>();

function sendingOf(storage: KeyValueStorage | undefined): Sending {
  const sending = (storage && sendings.get(storage)) ?? { keys: new Set(), listeners: new Set() };
  if (storage) sendings.set(storage, sending);
  return sending;
}

/** Keeps the running intents of this tab in session storage, or in memory where that is refused. */
export function createIntentStore(storage: KeyValueStorage | undefined): IntentStore {
  const { keys, listeners } = sendingOf(storage);
  let own: SentListener | undefined;
  let memory: readonly Intent[] = [];
  let persistent = storage !== undefined;

  const read = (): readonly Intent[] => {
    if (!persistent || !storage) return memory;
    try {
      return parse(storage.getItem(INTENTS_KEY));
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

  // Cleans what is corrupt, and finds out whether storage can be written at all.
  write(read());
  return {
    save: (added) => {
      write([...read().filter(({ key }) => key !== added.key), added]);
    },
    remove: (key) => {
      write(read().filter((kept) => kept.key !== key));
    },
    all: () => read().filter(({ key }) => !keys.has(key)),
    during: async (key, sending) => {
      keys.add(key);
      try {
        return await sending;
      } finally {
        keys.delete(key);
        const orphaned = !own || !listeners.has(own);
        for (const listener of listeners) if (listener !== own) listener(orphaned);
      }
    },
    onSentElsewhere: (listener) => {
      own = listener;
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get persistent() {
      return persistent;
    },
  };
}

function stores(storage: KeyValueStorage, intents: readonly Intent[]): boolean {
  try {
    storage.setItem(INTENTS_KEY, JSON.stringify(intents));
    if (intents.length === 0) storage.removeItem(INTENTS_KEY);
    return true;
  } catch {
    return false;
  }
}
