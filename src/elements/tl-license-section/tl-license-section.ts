import { adoptStyles, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { LocalizeController } from '../shared/localize.ts';
import type { ChangeFlow } from '../../domain/change-flow-state.ts';
import type { Account, Instant, MinorUnits, Section } from '../../domain/model.ts';
import { isQuiet } from '../../domain/operations.ts';
import type { EditorMessages } from '../../i18n/messages.ts';
import { controlStyles } from '../shared/controls.styles.ts';
import { isDraftFlow } from '../shared/draft-flow.ts';
import { EDITOR, LazyChunk } from '../shared/lazy-chunk.ts';
import { orElse } from '../shared/host-values.ts';
import { hostStyles } from '../shared/host.styles.ts';
import type { Links } from '../shared/links.ts';
import { spacingStyles } from '../shared/spacing.styles.ts';
import { isFee } from '../shared/words.ts';
import type { QuantityEditor } from '../tl-quantity-editor/tl-quantity-editor.ts';
import { groupsOf, type LineGroup, type SectionView } from './line-view.ts';
import { feeRow, followerRow, headRow, lineRow } from './rows.ts';
import { sectionLayoutStyles } from './section-layout.styles.ts';
import { licenseSectionStyles } from './tl-license-section.styles.ts';
import { waitingEditor } from './waiting-editor.ts';

const NO_LINKS: Links = {};
const NO_FLOWS: ReadonlyMap<string, ChangeFlow> = new Map();

/**
 * One section of the page as a ledger: a row per line, its followers, what is going on with it, and the editor where the
 * number stands. It asks for everything by request events and shows what it is given; money comes from quotes (M5). Alone
 * on a page nobody answers its requests: set `readonly` and `links` there.
 *
 * @csspart heading - The section's heading
 * @csspart row - A row of the ledger
 * @csspart note - A note on a line
 * @csspart field - The text field of the number
 * @csspart confirm - The button that orders
 * @csspart total - What is due now
 */
export class LicenseSection extends LitElement {
  static override styles = [hostStyles, spacingStyles, controlStyles, licenseSectionStyles, sectionLayoutStyles];

  /** The editor's strings are there when its chunk is, and not before. */
  #localize = new LocalizeController<EditorMessages>(this);
  #chunk = new LazyChunk(this, EDITOR);
  #styled = false;
  /** The line that had the focus before an update. */
  #focused: string | undefined;

  /** Which section; lines of one that this version does not know are shown with the add-on modules. */
  @property() section: Section = 'licenses';
  /** The account whose lines these are. */
  @property({ attribute: false }) account: Account | undefined;
  /** Where each line's change stands, by line id; without one no editor is open. */
  @property({ attribute: false }) flows: ReadonlyMap<string, ChangeFlow> = NO_FLOWS;
  /** Where the host keeps the employee cards and rights. */
  @property({ attribute: false }) links: Links = NO_LINKS;
  /** Hides every pencil, whatever the rights. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** Ids of operations that take longer than usual. */
  @property({ attribute: false }) slowOperations: ReadonlySet<string> | undefined;
  /** Ids of settled operations whose note was put away. */
  @property({ attribute: false }) dismissed: ReadonlySet<string> | undefined;
  /** What orders of this page were confirmed to cost, in minor units by operation. */
  @property({ attribute: false }) amounts: ReadonlyMap<string, MinorUnits> | undefined;
  /** The server's clock (T5); without it the moment the account was read. */
  @property({ attribute: false }) now: Instant | undefined;

  /** Gives the focus to a line's pencil; to the line itself where it has none right now. */
  focusPencil(lineId: string): void {
    this.#find('line', lineId)?.focus();
  }

  /** @internal Brings the person to a line that is one of ours: into its editor where that is open. */
  async focusLine(lineId: string): Promise<void> {
    await this.updateComplete;
    this.#focusLine(lineId);
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    return this.#localize.schedule(() => super.scheduleUpdate());
  }

  /** Plain numbers need nothing of it. */
  get #needsChunk(): boolean {
    return this.flows.size > 0 || (!!this.account && !isQuiet(this.account));
  }

  protected override willUpdate(): void {
    this.flows = orElse(this.flows, NO_FLOWS);
    this.links = orElse(this.links, NO_LINKS);
    if (this.#needsChunk) this.#chunk.want();
    this.#adoptStyles();
    // Not `:focus-within`, which matches nothing while another window is in front.
    this.#focused = this.shadowRoot?.activeElement?.closest<HTMLElement>('.group')?.dataset['group'];
  }

  /** Those of what the chunk draws, as soon as it is there. */
  #adoptStyles(): void {
    const { parts } = this.#chunk;
    if (!parts || this.#styled) return;
    this.#styled = true;
    adoptStyles(this.renderRoot as ShadowRoot, [...LicenseSection.elementStyles, parts.belowLineStyles]);
  }

  protected override updated(): void {
    void this.#chunk.parts?.rehearse(this);
    // What had the focus has gone: an editor, a pencil, a note that was put away; or the whole line, and it goes on to the first.
    if (this.#focused !== undefined && !this.shadowRoot?.activeElement)
      this.#focusLine(this.#focused, this.renderRoot.querySelector<HTMLElement>('[data-line]'));
  }

  override render(): TemplateResult | typeof nothing {
    const { account } = this;
    if (!account) return nothing;
    const { messages } = this.#localize;
    const view: SectionView<EditorMessages> = {
      words: this.#localize,
      account,
      links: this.links,
      readonly: this.readonly,
      slow: this.slowOperations,
      dismissed: this.dismissed,
      amounts: this.amounts,
      now: this.now ?? account.serverTime,
      onNear: this.#onNear,
    };
    const groups = groupsOf(this.section, account, this.flows);
    const drawnFrom: unknown[] = Object.values(view);
    drawnFrom.push(messages, this.#chunk.parts, this.#chunk.failed);
    const title = {
      licenses: messages.sectionLicenses,
      'add-ons': messages.sectionAddOns,
      integrations: messages.sectionIntegrations,
    }[this.section];
    const fees = groups.length > 0 && groups.every(({ line }) => isFee(line));
    return html`<div role="table" aria-labelledby="title">
      ${headRow(view, title, fees || this.section === 'integrations')}
      ${repeat(
        groups,
        ({ line }) => line.id,
        // A digit typed in one line draws that line anew, and no other.
        (group) => guard([...drawnFrom, group.flow], () => this.#group(view, group)),
      )}
      ${
        groups.length === 0 ? html`<div role="row"><p role="cell" class="empty">${messages.noLines}</p></div>` : nothing
      }
    </div>`;
  }

  #group(view: SectionView<EditorMessages>, group: LineGroup): TemplateResult {
    const { line, followers, flow } = group;
    if (isFee(line)) return html`<div role="rowgroup" class="group">${feeRow(view, line)}</div>`;
    const isOpen = isDraftFlow(flow);
    const { parts } = this.#chunk;
    return html`<div role="rowgroup" class="group ${isOpen ? 'open' : ''}" data-group=${line.id}>
      ${lineRow(view, group, parts?.figuresAhead(view, group))}
      ${followers.map((follower, index) => followerRow(view, follower, line, index === followers.length - 1))}
      ${parts ? parts.belowLine(view, group) : isOpen ? waitingEditor(view, line, this.#chunk) : nothing}
    </div>`;
  }

  #onNear(): void {
    this.#chunk.prefetch();
  }

  /** The last that is of a line: the pencil comes after the name. */
  #find(what: 'line' | 'editor', lineId: string): HTMLElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(`[data-${what}="${CSS.escape(lineId)}"]`)].at(-1);
  }

  /** Into the field of an open editor; while that is on its way, where it will be. */
  #focusLine(lineId: string, otherwise?: HTMLElement | null): void {
    const place = this.#find('editor', lineId) ?? this.#find('line', lineId) ?? otherwise;
    if (place && 'focusField' in place) void (place as QuantityEditor).focusField();
    else place?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-license-section': LicenseSection;
  }
}
