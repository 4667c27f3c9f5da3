/** What is done on employee cards: created, activated, deactivated, rights given and taken. */
import { html, type TemplateResult } from 'lit';
import type { Permissions, User } from '../../backend/wire.ts';
import type { PanelContext } from '../panel-context.ts';
import { button, checkbox, form, textField } from '../panel-fields.ts';
import { panelText as text } from '../panel-text.ts';
import { markText, newMarkText, peopleList } from './people-list.ts';

export function employees(context: PanelContext): TemplateResult {
  const row = (user: User): TemplateResult =>
    html`${state(context, user)} ${rights(context, user)} ${activation(context, user)}`;
  return peopleList(context, text.employees, row, creation(context));
}

function creation(context: PanelContext): TemplateResult {
  const { backend } = context;
  const fields = html`
    ${textField('name', text.name, { length: 'long' })} ${textField('email', text.email, { length: 'long' })}
    ${textField('department', text.department)}
  `;
  return form(
    context,
    text.newEmployee,
    {
      label: text.create,
      control: (typed) => {
        const [name, email, department] = [typed.text('name'), typed.text('email'), typed.text('department')];
        let id = '';
        return {
          act: () => {
            const created = backend.createUser({ name, email, department });
            if (created.ok) ({ id } = created.value);
            return created;
          },
          done: () => text.isActive(name, id, newMarkText(context, id)),
        };
      },
    },
    fields,
  );
}

function state(context: PanelContext, user: User): TemplateResult {
  const mark = markText(context, user.id);
  return html`<span class=${mark ? 'state without' : 'state'}
    >${mark || (user.active ? text.active : text.deactivated)}</span
  >`;
}

function rights({ backend, carryOut }: PanelContext, { id, name, permissions }: User): TemplateResult {
  const give = (change: Partial<Permissions>): void => {
    const given = { ...permissions, ...change };
    const may = [given.view && text.see, given.buy && text.buy].filter((right) => right !== false);
    carryOut({ act: () => backend.setPermissions(id, given), done: () => text.rightsOf(name, may) });
  };
  return html`
    <span class="boxes">
      ${checkbox(text.see, name, permissions.view, (view) => give({ view }))}
      ${checkbox(text.buy, name, permissions.buy, (buy) => give({ buy }))}
    </span>
  `;
}

function activation(context: PanelContext, { id, name, active }: User): TemplateResult {
  const { backend, carryOut } = context;
  const label = active ? text.deactivate : text.activate;
  const act = (): void => {
    carryOut(
      active
        ? { act: () => backend.deactivateUser(id), done: () => text.isDeactivated(name) }
        : { act: () => backend.activateUser(id), done: () => text.isActive(name, id, newMarkText(context, id)) },
    );
  };
  return button(label, act, text.of(label, name));
}
