import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import '../src/define.ts';
import type { LicenseApi } from '../src/api/license-api.ts';
import { failure, success } from '../src/domain/problems.ts';
import { defineAddonTable } from '../src/elements/lazy.ts';
import type { AddonTable } from '../src/elements/tl-addon-table/tl-addon-table.ts';
import {
  addOnLines,
  assignmentMark,
  assignments,
  calendar,
  listApi,
  manyAssignments,
  pagesOf,
} from './fixtures/assignments.ts';

const meta: Meta<Partial<AddonTable>> = {
  title: 'Elements/tl-addon-table',
  component: 'tl-addon-table',
  loaders: [defineAddonTable],
  args: { rows: assignments, marks: [assignmentMark], query: '', lineId: '', sort: 'employee', standalone: false },
  argTypes: {
    sort: {
      control: 'select',
      options: ['employee', '-employee', 'email', 'department', 'module', 'assigned', '-assigned', 'status'],
    },
    lineId: { control: 'select', options: ['', ...addOnLines.map((line) => line.id)] },
  },
  render: ({ rows, api, marks, query, lineId, sort, standalone, links }) => html`
    <tl-addon-table
      .api=${api}
      .rows=${rows}
      .lines=${addOnLines}
      .marks=${marks}
      .calendar=${calendar}
      .links=${links ?? { employee: '#/employees/{id}' }}
      .query=${query ?? ''}
      .lineId=${lineId ?? ''}
      .sort=${sort ?? 'employee'}
      ?standalone=${standalone}
    ></tl-addon-table>
  `,
};
export default meta;

type Story = StoryObj<Partial<AddonTable>>;

const tableIn = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('tl-addon-table')!.shadowRoot!;
const from = (listAssignments: LicenseApi['listAssignments']): Partial<AddonTable> => ({
  rows: undefined,
  api: listApi({ listAssignments }),
});
const unreachable = failure({ type: 'unreachable', reason: 'network' });
const forever = (): Promise<never> => new Promise(() => undefined);
const many = pagesOf(manyAssignments(150), 60);

/** Everybody who holds an add-on module licence. */
export const AllModules: Story = {};

/** One module with its numbers, a mark with its deadline, and a search (picture 06). */
export const OneModuleSearched: Story = {
  args: { query: 'as', lineId: 'timelog-crm' },
  play: async ({ canvasElement }) => {
    await expect(tableIn(canvasElement).querySelector('[role=status]')).toHaveTextContent(
      '4 of 6 TimeLog CRM licences match “as”',
    );
  },
};

/** Cards, without scrolling sideways. */
export const Narrow: Story = {
  ...OneModuleSearched,
  globals: { viewport: { value: 'narrow' } },
};

export const SortedByLicence: Story = {
  play: async ({ canvasElement }) => {
    const heading = tableIn(canvasElement).querySelector<HTMLElement>('th.status button')!;
    await userEvent.click(heading);
    await expect(tableIn(canvasElement).querySelector('[part=row]')).toHaveTextContent('Thomas Åslund');
  },
};

/** On a page that has no licence page: what only that page could do is left out. */
export const Standalone: Story = { args: { standalone: true, links: {}, lineId: 'timelog-crm' } };

/** Nobody holds an add-on module licence (picture 08d). */
export const Empty: Story = { args: { rows: [], marks: [] } };

/** Nobody holds a licence of the module that was chosen. */
export const EmptyModule: Story = { args: { lineId: 'timesheet-approval' } };

export const NoHits: Story = { args: { query: 'zebra', lineId: 'timelog-crm' } };

export const Loading: Story = { args: from(forever) };

/** Usable while the rest arrives. */
export const LoadingMore: Story = {
  args: from(({ cursor }) => (cursor === undefined ? Promise.resolve(success(many(cursor))) : forever())),
};

/** One page could not be had; just that one is asked for again. */
export const PartlyLoaded: Story = {
  args: from(({ cursor }) => Promise.resolve(cursor === undefined ? success(many(cursor)) : unreachable)),
};

/** Somebody was given a module while the list was on its way. */
export const Changed: Story = {
  args: from(({ cursor }) => Promise.resolve(success({ ...many(cursor), etag: `list-${cursor ?? 0}` }))),
};

/** More than are loaded at once: a module has to be chosen. */
export const TooMany: Story = {
  args: from(({ cursor }) => Promise.resolve(success({ ...many(cursor), total: 250_000 }))),
};

export const NotReachable: Story = { args: from(() => Promise.resolve(unreachable)) };

export const NoAccess: Story = { args: from(() => Promise.resolve(failure({ type: 'not-allowed' }))) };
