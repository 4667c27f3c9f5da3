import type { Account, Line } from '../../domain/model.ts';
import type { DraftFlow } from '../shared/draft-flow.ts';

export interface Stage {
  readonly account: Account | undefined;
  readonly readonly: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

const whenIdle = (): Promise<unknown> =>
  new Promise((resolve) => {
    // Safari has no such callback.
    ('requestIdleCallback' in globalThis ? requestIdleCallback : setTimeout)(resolve);
  });

let rehearsed = false;

/**
 * What is drawn for the first time takes twice as long: templates are parsed, style sheets read, formats made, words shaped.
 * So an editor that nobody sees is drawn while nobody waits for anything, and the first pencil that is pressed is answered
 * as quickly as the second (decision 19). Once a page; not where nothing can be changed.
 */
export async function rehearse({ account, readonly, renderRoot }: Stage): Promise<void> {
  const line = rehearsed ? undefined : account?.lines.find(({ editable }) => editable);
  if (!line || !account?.permissions.buy || readonly) return;
  rehearsed = true;
  const editor = Object.assign(document.createElement('tl-quantity-editor'), { account, line, className: 'rehearsal' });
  for (const flow of scenes(account, line)) {
    // One at a time, so that whoever comes meanwhile waits for none.
    await whenIdle();
    rehearsed = renderRoot.isConnected;
    if (!rehearsed) return;
    // Comes and goes within one task: it is laid out, and never painted, focused or read out.
    editor.flow = flow;
    renderRoot.append(editor);
    try {
      // The receipt inside is drawn before this goes on.
      await editor.updateComplete;
      editor.getBoundingClientRect();
    } catch {
      // What cannot be drawn is no concern of anybody who has not asked for it.
      return;
    } finally {
      editor.remove();
    }
  }
}

/** One more, now: without a price, and with one that means nothing. */
function scenes({ serverTime, etag, period }: Account, line: Line): readonly DraftFlow[] {
  const { id: lineId, purchased, unitPrice } = line;
  const change = { lineId, quantity: purchased + 1, effective: 'now' } as const;
  const draft = { ...change, input: `${change.quantity}`, line, etag };
  const charge = { lineId, quantity: 1, unitPrice, remainingDays: 1, periodDays: 1, amount: unitPrice };
  const quote = {
    id: '',
    expiresAt: serverTime,
    change,
    charges: [charge],
    dueNow: unitPrice,
    nextInvoice: { date: period.endDate, before: unitPrice, after: unitPrice },
    affected: [],
    adjusts: [],
    etag,
    serverTime,
  };
  return [
    { phase: 'editing', draft },
    { phase: 'quoted', draft, quote },
  ];
}
