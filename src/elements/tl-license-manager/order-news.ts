import type { OrderNews } from '../../controllers/page-activity.ts';
import type { Account } from '../../domain/model.ts';
import type { EditorMessages } from '../../i18n/messages.ts';
import { doubtWords, lastChecked, notOrderedWords, replacedPlanWords } from '../shared/order-words.ts';
import type { Words } from '../shared/words.ts';
import { BeforeOrderEvent, ChangeAcceptedEvent, ChangeAppliedEvent, ChangeFailedEvent } from './order-events.ts';

/** What host and screen readers are told about orders; comes with the code that places them. */
export interface Listeners {
  readonly host: EventTarget;
  readonly words: Words<EditorMessages>;
  readonly account: Account | undefined;
  /** The one that is on screen: of a line that has gone since, it knows the name. */
  readonly shown: Account | undefined;
  /** Reads out. */
  readonly say: (text: string) => void;
}

/** @param now The listeners, as they are when there is something to tell. */
export function orderNews(now: () => Listeners): OrderNews {
  let said = '';
  /** What comes at once is said at once: each would take the place of the one before, unheard. */
  const say = (text: string): void => {
    now().say((said += `${text} `));
    queueMicrotask(() => {
      said = '';
    });
  };
  return {
    /** Asks the host, whose veto is the last word before an order is sent. */
    mayOrder: ({ quoteId, change, dueNow }) => now().host.dispatchEvent(new BeforeOrderEvent(quoteId, change, dueNow)),

    onAccepted: ({ id, change }) => {
      const { host, words } = now();
      say(words.messages.announceAccepted(lineName(now(), change.lineId), change.quantity));
      host.dispatchEvent(new ChangeAcceptedEvent(id, change));
    },

    onSettled: (operation) => {
      const { host, words, account } = now();
      const { id, change, status } = operation;
      const name = lineName(now(), change.lineId);
      if (status === 'applied') {
        const applied = words.messages.announceApplied(name, change.quantity, change.effective === 'now');
        // The offer to plan again stands at the line; who does not see it hears of it (C2).
        const replaced = account
          ? operation.adjusts.map((plan) => replacedPlanWords(words, account, operation, plan))
          : [];
        say([applied, ...replaced].join(' '));
        host.dispatchEvent(new ChangeAppliedEvent(id, change));
      } else if (status === 'failed') {
        say(words.messages.announceFailed(name));
        host.dispatchEvent(new ChangeFailedEvent(id, change));
      }
    },

    /** Nobody knows yet what became of an order, or that it never arrived: the line says so too, in one of the views. */
    onDoubt: (doubt) => {
      const { words, account } = now();
      const { messages } = words;
      if (doubt === 'never-received') {
        say(`${messages.neverReceivedHeading}. ${messages.neverReceivedText}`);
        return;
      }
      say(`${doubtWords(words, doubt)}. ${doubt.checking ? messages.checking : lastChecked(words, doubt, account)}`);
    },

    /** The editor has gone; who was in it hears why, and that nothing was ordered (P5a). */
    onRightLost: (lineId) => {
      const { words, account } = now();
      say(notOrderedWords(words, account, lineName(now(), lineId)));
    },
  };
}

const lineName = ({ account, shown }: Listeners, lineId: string): string =>
  [account, shown].flatMap((one) => one?.lines ?? []).find(({ id }) => id === lineId)?.name ?? lineId;
