import { pause, timed } from '../shared/settle.ts';
import { createElement, Gate } from './fifty-lines.ts';
import type { FlowFigures } from './flow-steps.ts';

/** In the first section and its editor; looking through everything would be most of what is timed. */
function find(selector: string): HTMLElement | undefined {
  const section = document.querySelector('tl-license-manager')?.shadowRoot?.querySelector('tl-license-section');
  const line = section?.shadowRoot;
  const editor = line?.querySelector('tl-quantity-editor')?.shadowRoot;
  return editor?.querySelector<HTMLElement>(selector) ?? line?.querySelector<HTMLElement>(selector) ?? undefined;
}

function must(selector: string): HTMLElement {
  const found = find(selector);
  if (!found) throw new Error(`There is no ${selector} on the page`);
  return found;
}

const missing = (selector: string) => (): string | undefined => (find(selector) ? undefined : `no ${selector}`);

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; !done(); tries += 1) {
    if (tries > 500) throw new Error('What was waited for never came');
    await pause(20);
  }
}

/** One change from the pencil to Confirm, each step from its event to the paint that shows what came of it. */
export async function changeFlow(): Promise<FlowFigures> {
  const gate = new Gate();
  document.body.append(createElement(gate.api));
  await until(() => find('.pencil') !== undefined);
  // What is loaded after the first view is there before anybody has found the pencil.
  await until(() => customElements.get('tl-quantity-editor') !== undefined);
  await pause(500);

  const pencil = await timed(() => must('.pencil').click(), missing('[part=field]'));
  await pause(200);
  const typed = await timed(() => type('30'), missing('.pending, tl-quote'));
  await until(() => gate.waiting);
  const quote = await timed(() => gate.open(), missing('tl-quote'));
  // What has just come is not confirmed unseen.
  await until(() => find('[part=confirm]')?.getAttribute('aria-disabled') === 'false');
  const before = confirmState();
  const confirm = await timed(
    () => must('[part=confirm]').click(),
    () => (confirmState() === before ? 'Confirm is as it was' : undefined),
  );
  return { pencil, 'number typed': typed, 'quote shown': quote, Confirm: confirm };
}

function type(number: string): void {
  const field = must('[part=field]') as HTMLInputElement;
  field.value = number;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

function confirmState(): string {
  const button = find('[part=confirm]');
  return `${button?.getAttribute('aria-disabled') ?? ''} ${button?.textContent.trim() ?? ''}`;
}
