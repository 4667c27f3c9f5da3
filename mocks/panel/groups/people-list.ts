/** Employees, searched: what the groups about employees and their modules have in common. */
import { html, nothing, type TemplateResult } from 'lit';
import type { User } from '../../backend/wire.ts';
import type { PanelContext } from '../panel-context.ts';
import { eventTime } from '../panel-format.ts';
import { panelText as text } from '../panel-text.ts';
import { found } from '../panel-view.ts';

/** Of a large account a search finds the others. */
const MOST_LISTED = 25;

export function peopleList(
  context: PanelContext,
  label: string,
  row: (user: User) => unknown,
  beside: unknown = nothing,
): TemplateResult {
  const { facts, search, onSearch } = context;
  const hits = markedFirst(found(facts.users, search), facts.marks);
  const onInput = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) onSearch(event.target.value);
  };
  return html`
    <div class="row">
      <label>
        <span class="label">${text.find}</span>
        <input type="search" class="long" .value=${search} @input=${onInput} />
      </label>
      ${beside}
    </div>
    ${
      hits.length === 0
        ? html`<p>${text.nobody}</p>`
        : html`
            <ul class="rows" aria-label=${label}>
              ${hits.slice(0, MOST_LISTED).map((user) => html`<li>${who(user)} ${row(user)}</li>`)}
              ${hits.length > MOST_LISTED ? html`<li>${text.notShown(hits.length - MOST_LISTED)}</li>` : nothing}
            </ul>
          `
    }
  `;
}

/** Until when a user or an assignment may go on without a licence; empty where there is one. */
export function markText({ backend, facts }: PanelContext, id: string): string {
  const mark = facts.marks.get(id);
  return mark ? text.noLicence(eventTime(mark.deadline, backend.now, backend.timeZone)) : '';
}

/** The same, where it has come about only just now. */
export function newMarkText(context: PanelContext, id: string): string {
  const marks = new Map(context.backend.marks().map((mark) => [mark.id, mark]));
  return markText({ ...context, facts: { ...context.facts, marks } }, id);
}

/** Who is without a licence is who one looks for. */
function markedFirst(users: readonly User[], marks: PanelContext['facts']['marks']): User[] {
  const marked = new Set([...marks.values()].map(({ employee }) => employee.id));
  return [...users.filter(({ id }) => marked.has(id)), ...users.filter(({ id }) => !marked.has(id))];
}

function who({ id, name, department }: User): TemplateResult {
  return html` <span class="who"> ${name} <small>${id}${department && ` · ${department}`}</small> </span> `;
}
