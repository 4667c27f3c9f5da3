/** From the event to the paint that shows what came of it, in milliseconds. */
export const FLOW_STEPS = ['pencil', 'number typed', 'quote shown', 'Confirm'] as const;

export type FlowFigures = Record<(typeof FLOW_STEPS)[number], number>;
