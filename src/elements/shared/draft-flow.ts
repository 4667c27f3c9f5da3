import type { ChangeFlow } from '../../domain/change-flow-state.ts';

/** A change whose number is still being decided: its editor is open. */
export type DraftFlow = Extract<
  ChangeFlow,
  { readonly phase: 'editing' | 'quoting' | 'unquotable' | 'quoted' | 'confirming' }
>;

export function isDraftFlow(flow: ChangeFlow | undefined): flow is DraftFlow {
  return flow !== undefined && 'draft' in flow && flow.phase !== 'unknown';
}
