import type { ReactiveControllerHost } from 'lit';
import { SlicesController } from '../../controllers/slices.ts';
import { LocalDays } from '../../domain/local-days.ts';
import { SORT_COLUMNS } from '../../domain/table/order.ts';
import type { TableMessages } from '../../i18n/messages.ts';
import type { Words } from '../shared/words.ts';
import type { TableCalendar } from './module-detail.ts';
import type { TableRow } from './table-model.ts';

type ExportState = 'no' | 'busy' | 'done' | 'failed';

/** Makes a CSV of everything that is found, and not only of what is seen (A5), a little at a time. */
export class TableExport {
  state: ExportState = 'no';
  /** How many the last file has. */
  rows = 0;
  #host: ReactiveControllerHost;
  #slices: SlicesController;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    // Of its own, so that neither a search nor a mark that changes ends it.
    this.#slices = new SlicesController(host);
  }

  /** @param rows As they are now: the table may show another list before the file is done. */
  start(rows: readonly TableRow[], calendar: TableCalendar, words: Words<TableMessages>): void {
    if (this.state === 'busy') return;
    this.rows = rows.length;
    this.#set('busy');
    import('./csv-export.ts')
      .then(({ saveCsv }) => {
        this.#slices.start(saveCsv(rows, calendar, new LocalDays(calendar.timeZone), SORT_COLUMNS, words), (saved) => {
          this.#set(saved ? 'done' : 'failed');
        });
      })
      .catch(() => {
        this.#set('failed');
      });
  }

  /** What was said about the last file is not about the rows of now. */
  forget(): void {
    if (this.state !== 'busy') this.state = 'no';
  }

  #set(state: ExportState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
