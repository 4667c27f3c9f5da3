/** What means nothing, to measure and to rehearse with: it has whatever a row and a module can have. */
import type { Line } from '../../domain/model.ts';
import type { TableRow } from './table-model.ts';

const X = 'x';
const HOLDER = { id: X, name: X, email: X, department: X };
const MOMENT = '2026-01-01T00:00:00Z';

/** The tallest row there can be, of somebody without a licence. */
export const SAMPLE_ROW: TableRow = {
  assignment: { id: X, lineId: X, employee: HOLDER, assignedAt: MOMENT, deadline: MOMENT },
  holder: HOLDER,
  module: X,
  deadline: MOMENT,
};

export const SAMPLE_LINE: Line = {
  ...{ id: X, section: X, name: X, unitPrice: 1, minimum: 0, editable: true },
  ...{ used: 1, purchased: 0, available: 0, over: 1, nextPeriod: 0 },
};
