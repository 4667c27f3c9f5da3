import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocalizeController } from '../shared/localize.ts';
import { byDeadline, fateOf, type Fate } from '../../domain/grace.ts';
import type { Account, Instant, Line, Mark, Operation } from '../../domain/model.ts';
import { processingOf } from '../../domain/operations.ts';
import type { EditorMessages } from '../../i18n/messages.ts';
import { controlStyles } from '../shared/controls.styles.ts';
import { hostStyles } from '../shared/host.styles.ts';
import type { Links } from '../shared/links.ts';
import { savedWords } from '../shared/order-words.ts';
import { EditRequest } from '../shared/requests.ts';
import { timeLeft } from '../shared/time-left.ts';
import { graceNoticeStyles } from './tl-grace-notice.styles.ts';

/**
 * Who of one line is without a licence, until when they are safe, and the three ways out: buy, act on the employee cards,
 * or wait (G8). The countdown is the server's (T5).
 */
export class GraceNotice extends LitElement {
  static override styles = [hostStyles, controlStyles, graceNoticeStyles];

  #localize = new LocalizeController<EditorMessages>(this);

  @property({ attribute: false }) account: Account | undefined;
  /** The marks of one line. */
  @property({ attribute: false }) marks: readonly Mark[] = [];
  @property({ attribute: false }) links: Links = {};
  /** By the server's clock; the countdown holds until the minute of it is over. */
  @property({ attribute: false }) now: Instant | undefined;
  /** Why nothing can be bought right now, in words (P5a, C10). */
  @property({ attribute: false }) whyNotBuy: string | undefined;

  override render(): TemplateResult | typeof nothing {
    const { account } = this;
    const marks = byDeadline(this.marks);
    const [first] = marks;
    const line = account?.lines.find(({ id }) => id === first?.lineId);
    if (!account || !first || !line) return nothing;
    const { messages } = this.#localize;
    const users = first.kind !== 'assignment';
    const processing = processingOf(account, line.id);
    const fate = fateOf(marks, line, account.period, processing?.change);
    const [soonest] = fate.staying;
    return html`<tl-notice
      weight="danger"
      heading-level="2"
      .heading=${
        users ? messages.usersWithoutLicence(marks.length) : messages.assignmentsWithoutLicence(marks.length, line.name)
      }
    >
      <p>
        ${`${savedWords(this.#localize, fate, users, account.period)} `}${
          soonest ? this.#until(account, line, fate.staying, soonest) : processing && messages.usuallyReady
        }
      </p>
      <div class="columns">
        <tl-mark-table .marks=${marks} .links=${this.links} time-zone=${account.account.timeZone}></tl-mark-table>
        ${soonest ? this.#waysOut(account, line, fate, processing) : nothing}
      </div>
    </tl-notice>`;
  }

  /** Of several deadlines none is said to be that of all. Spaces are part of the values, as in the notes on a line. */
  #until({ account, serverTime }: Account, { name }: Line, marks: readonly Mark[], first: Mark): TemplateResult {
    const { messages, formats } = this.#localize;
    const quantity = marks.length;
    const users = first.kind !== 'assignment';
    const left = timeLeft(this.#localize, first.deadline, this.now ?? serverTime);
    const when = html`<strong>${formats.deadlineOf(first.deadline, account.timeZone)}</strong>,
      ${left === '' ? messages.timeIsUp : left}.`;
    const stay = users ? messages.stayActiveUntil(quantity) : messages.keepUntil(quantity, name);
    const then = users ? messages.thenDeactivated(quantity) : messages.thenRemoved;
    return marks.every(({ deadline }) => deadline === first.deadline)
      ? html`${`${stay} `}${when}${` ${then} ${messages.threeWaysOut}`}`
      : html`${`${stay} ${messages.ownDeadlines} ${then} ${messages.firstDeadline} `}${when}${` ${messages.threeWaysOut}`}`;
  }

  #waysOut(account: Account, line: Line, { bought, staying }: Fate, processing: Operation | undefined): TemplateResult {
    const { messages } = this.#localize;
    const quantity = staying.length;
    // A purchase goes to the earliest deadlines, and then a plan is for no more than there is already.
    const missing = this.marks.length - bought;
    const users = this.marks[0]?.kind !== 'assignment';
    const whyBusy = processing ? messages.busyHeading : this.whyNotBuy;
    const whyNot = account.permissions.buy ? whyBusy : messages.buyingNeedsRight;
    return html`<ol>
      <li>
        <p><strong>${messages.buyLicences(missing)}</strong></p>
        <p>${messages.marksGo(missing, users)}</p>
        ${
          whyNot === undefined
            ? // There is a notice for each line, and its button is told from theirs by its name alone.
              html`<button
                type="button"
                class="button"
                aria-label=${`${messages.seePriceAndBuy} ${line.name}`}
                @click=${() => {
                  this.#buy(line);
                }}
              >
                ${messages.seePriceAndBuy}
              </button>`
            : html`<p class="secondary">${whyNot}.</p>`
        }
      </li>
      <li>
        <p><strong>${users ? messages.deactivateUsers(quantity) : messages.removeAssignments(quantity)}</strong></p>
        <p>${users ? messages.deactivateUsersText : messages.removeAssignmentsText}</p>
      </li>
      <li>
        <p><strong>${messages.doNothing}</strong></p>
        <p>${users ? messages.doNothingUsers(quantity) : messages.doNothingAssignments(quantity)}</p>
      </li>
    </ol>`;
  }

  /** As many as are over, in this period: that is what clears the marks (G3). */
  #buy({ id, purchased, over }: Line): void {
    this.dispatchEvent(new EditRequest(id, purchased + (over ?? this.marks.length), 'now'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-grace-notice': GraceNotice;
  }
}
