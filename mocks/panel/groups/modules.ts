/** Add-on module licences: who holds which, assigned and taken away. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Line, MockAssignment, User } from '../../backend/wire.ts';
import type { PanelContext } from '../panel-context.ts';
import { form } from '../panel-fields.ts';
import { panelText as text } from '../panel-text.ts';
import { markText, newMarkText, peopleList } from './people-list.ts';

export function modules(context: PanelContext): TemplateResult {
  const lines = context.backend.lines().filter(({ section }) => section === 'add-ons');
  return peopleList(context, text.modules, (user) => {
    const held = context.backend.assignmentsOf(user.id);
    const free = lines.filter(({ id }) => !held.some(({ lineId }) => lineId === id));
    return html`
      <span class="held">
        ${held.length === 0 ? html`<small>${text.noModules}</small>` : nothing}
        ${held.map((assignment) => takeAway(context, user, assignment, lines))}
      </span>
      ${free.length > 0 ? assignment(context, user, free) : nothing}
    `;
  });
}

function takeAway(
  context: PanelContext,
  { name }: User,
  { id, lineId }: MockAssignment,
  lines: readonly Line[],
): TemplateResult {
  const { backend, carryOut } = context;
  const module = lines.find((line) => line.id === lineId)?.name ?? lineId;
  const mark = markText(context, id);
  const act = (): void => {
    carryOut({ act: () => backend.unassign(id), done: () => text.takenAway(module, name) });
  };
  return html`
    <button
      type="button"
      class=${mark ? 'without' : ''}
      aria-label=${text.takeAway(mark ? `${module}, ${mark}` : module, name)}
      @click=${act}
    >
      ${module}${mark && `, ${mark}`}<span aria-hidden="true"> ×</span>
    </button>
  `;
}

function assignment(context: PanelContext, { id: userId, name }: User, free: readonly Line[]): TemplateResult {
  const { backend } = context;
  return form(
    context,
    text.moduleFor(name),
    {
      label: text.assign,
      accessibleName: text.assignTo(name),
      control: (chosen) => {
        const lineId = chosen.text('lineId');
        const module = free.find(({ id }) => id === lineId)?.name ?? lineId;
        let id = '';
        return {
          act: () => {
            const assigned = backend.assign(userId, lineId);
            if (assigned.ok) ({ id } = assigned.value);
            return assigned;
          },
          done: () => text.assigned(module, name, newMarkText(context, id)),
        };
      },
    },
    html`
      <select name="lineId" aria-label=${text.moduleFor(name)}>
        ${free.map((line) => html`<option value=${line.id}>${line.name}</option>`)}
      </select>
    `,
  );
}
