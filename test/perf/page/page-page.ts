import { firstView } from './first-view.ts';

Object.assign(globalThis, {
  firstView,
  // With its own script, so that the first view is not loaded with it.
  changeFlow: async (script: string) =>
    ((await import(/* @vite-ignore */ script)) as { changeFlow(): Promise<unknown> }).changeFlow(),
});
