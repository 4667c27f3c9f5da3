import { timed } from '../shared/settle.ts';

/** From asking for the script to the first paint of its element, in milliseconds. */
export async function firstView(script: string): Promise<number> {
  let element: HTMLElement | undefined;
  const start = async (): Promise<void> => {
    const module = (await import(/* @vite-ignore */ script)) as { createElement(): HTMLElement };
    element = module.createElement();
    document.body.append(element);
  };
  return timed(
    () => void start(),
    () => ((element?.shadowRoot?.childElementCount ?? 0) > 0 && element?.offsetHeight ? undefined : 'nothing yet'),
  );
}
