import type { ReactiveControllerHost } from 'lit';
import { SlicesController } from '../../controllers/slices.ts';
import type { Assignment } from '../../domain/model.ts';
import type { SortOrder } from '../../domain/table/order.ts';
import { searchWords, type SearchWord } from '../../domain/table/search.ts';
import type { RowSurroundings } from './table-columns.ts';
import { TableModel, type Found, type Selection } from './table-model.ts';

/** What is to be shown of which assignments. */
export interface Wish {
  readonly items: readonly Assignment[];
  /** Whether more will come. */
  readonly complete: boolean;
  readonly surroundings: RowSurroundings;
  /** As it was typed. */
  readonly query: string;
  readonly lineId: string;
  /** Undefined for the order in which the items are given. */
  readonly order: SortOrder | undefined;
  readonly locale: string;
}

/** What is on screen: what was last wished for, or what was before while that is being found. */
export interface Shown {
  readonly found: Found;
  readonly by: Selection;
  readonly query: string;
  /** The same list as before, or more of it. */
  readonly keepPlace: boolean;
}

/** Finds what is to be shown. What takes longer than a frame comes when it is found; until then what was shown stays. */
export class TableSelection {
  readonly model = new TableModel();
  shown: Shown | undefined;
  /** Another one whenever rows or their texts are other ones. */
  revision = 0;
  #host: ReactiveControllerHost;
  #slices: SlicesController;
  #collators = new Map<string, Intl.Collator>();
  #searched: { readonly query: string; readonly words: readonly SearchWord[] } = { query: '', words: [] };
  #wanted: Selection | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#slices = new SlicesController(host);
  }

  /** Resolves when what was wished for is found. */
  get idle(): Promise<void> {
    return this.#slices.idle;
  }

  select({ items, complete, surroundings, query, lineId, order, locale }: Wish): void {
    const change = this.model.update(items, surroundings);
    const by: Selection = { lineId, words: this.#words(query), order, compare: this.#collator(locale).compare };
    const sameSelection = this.#wanted !== undefined && isSame(by, this.#wanted);
    if (change !== 'none') this.revision += 1;
    if (change === 'none' && sameSelection) return;
    this.#wanted = by;
    let atOnce = true;
    this.#slices.start(this.model.select(by), (found) => {
      this.shown = { found, by, query, keepPlace: sameSelection && change !== 'other rows' };
      if (!atOnce) this.#host.requestUpdate();
      this.#slices.startLater(this.#prepare(complete));
    });
    atOnce = false;
  }

  *#prepare(complete: boolean): Generator<void> {
    if (!this.model.counts) {
      yield* this.model.group();
      this.#host.requestUpdate();
    }
    // So that the first search is as quick as the second.
    if (complete) yield* this.model.prepareSearch();
  }

  #words(query: string): readonly SearchWord[] {
    if (this.#searched.query !== query) this.#searched = { query, words: searchWords(query) };
    return this.#searched.words;
  }

  #collator(locale: string): Intl.Collator {
    const collator = this.#collators.get(locale) ?? new Intl.Collator(locale);
    this.#collators.set(locale, collator);
    return collator;
  }
}

function isSame(a: Selection, b: Selection): boolean {
  return (
    a.lineId === b.lineId &&
    a.words === b.words &&
    a.compare === b.compare &&
    a.order?.column === b.order?.column &&
    a.order?.descending === b.order?.descending
  );
}
