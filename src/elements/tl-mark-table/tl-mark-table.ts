import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Mark } from '../../domain/model.ts';
import type { EditorMessages } from '../../i18n/messages.ts';
import { controlStyles } from '../shared/controls.styles.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { employeeLink, type Links } from '../shared/links.ts';
import { LocalizeController } from '../shared/localize.ts';
import { markTableStyles } from './tl-mark-table.styles.ts';

/** So many people are read at a glance; the rest is one press away. */
const AT_A_GLANCE = 10;

/** The people who are or would be without a licence, with the way to their employee cards and their deadlines (G7, G8). */
export class MarkTable extends LitElement {
  static override styles = [hostStyles, controlStyles, markTableStyles];

  #localize = new LocalizeController<EditorMessages>(this);

  @property({ attribute: false }) marks: readonly Mark[] = [];
  @property({ attribute: false }) links: Links = {};
  /** IANA zone of the account (T5). */
  @property({ attribute: 'time-zone' }) timeZone = 'UTC';

  /** Stays once it is asked for: the marks come anew with every reading of the account. */
  @state() private all = false;

  override render(): TemplateResult {
    const { messages } = this.#localize;
    const shown = this.all ? this.marks : this.marks.slice(0, AT_A_GLANCE);
    return html`
      <table role="table" aria-label=${messages.withoutLicence(this.marks.length)}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${messages.employeeCard}</th>
            ${this.#users ? html`<th role="columnheader" scope="col">${messages.created}</th>` : nothing}
            <th role="columnheader" scope="col">${messages.deadline}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${shown.map((mark) => this.#row(mark))}
        </tbody>
      </table>
      ${
        shown.length < this.marks.length
          ? html`<button type="button" class="link all" @click=${this.#showAll}>
              ${messages.showAll(this.marks.length)}
            </button>`
          : nothing
      }
    `;
  }

  /** Of an assignment it does not matter when its employee was created (G6); a list is of one line. */
  get #users(): boolean {
    return this.marks[0]?.kind !== 'assignment';
  }

  #row(mark: Mark): TemplateResult {
    const { messages, formats } = this.#localize;
    return html`<tr role="row">
      <th role="rowheader" scope="row">${employeeLink(mark.employee, this.links)}</th>
      ${
        this.#users
          ? html`<td role="cell">
              <span class="label">${`${messages.created} `}</span
              >${formats.shortDateOf(mark.employee.createdAt, this.timeZone)}
            </td>`
          : nothing
      }
      <td role="cell">
        <span class="label">${`${messages.deadline} `}</span>${formats.shortDeadlineOf(mark.deadline, this.timeZone)}
      </td>
    </tr>`;
  }

  /** The button goes; the focus goes on to the first of those it has shown. */
  async #showAll(): Promise<void> {
    this.all = true;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('tbody tr :is(a, button)')[AT_A_GLANCE]?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-mark-table': MarkTable;
  }
}
