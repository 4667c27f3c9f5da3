/** The parts of the page (P1, R2). */
export type View = 'licenses' | 'add-ons' | 'action-log';

export const VIEWS: readonly View[] = ['licenses', 'add-ons', 'action-log'];

/** A host may set anything; what is no view is the first one. */
export function viewOf(value: string | null | undefined): View {
  return VIEWS.find((view) => view === value) ?? 'licenses';
}
