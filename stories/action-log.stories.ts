import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/define.ts';
import { failure } from '../src/domain/problems.ts';
import { defineActionLog } from '../src/elements/lazy.ts';
import type { ActionLog } from '../src/elements/tl-action-log/tl-action-log.ts';
import { steady } from './fixtures/account.ts';
import { logApi, logEntries, manyEntries } from './fixtures/action-log.ts';
import { listApi } from './fixtures/assignments.ts';

const meta: Meta<Partial<ActionLog>> = {
  title: 'Elements/tl-action-log',
  component: 'tl-action-log',
  loaders: [defineActionLog],
  args: { api: logApi(logEntries), lineId: '', actorId: '' },
  argTypes: {
    lineId: { control: 'select', options: ['', ...steady.lines.map((line) => line.id)] },
    actorId: { control: 'select', options: ['', 'u-01', 'u-02', 'system'] },
  },
  render: ({ api, lineId, actorId }) => html`
    <tl-action-log
      .api=${api}
      .account=${steady.account}
      .lines=${steady.lines}
      .links=${{ employee: '#/employees/{id}' }}
      .lineId=${lineId ?? ''}
      .actorId=${actorId ?? ''}
    ></tl-action-log>
  `,
};
export default meta;

type Story = StoryObj<Partial<ActionLog>>;

const unreachable = failure({ type: 'unreachable', reason: 'timeout' });

/** A plan, one undone, a failure, a period that starts too small, a purchase (picture 09). */
export const Entries: Story = {};

export const Narrow: Story = { globals: { viewport: { value: 'narrow' } } };

/** What one person did. */
export const OnePerson: Story = { args: { actorId: 'u-02' } };

export const ManyPages: Story = {
  args: { api: logApi(manyEntries(120)) },
  play: async ({ canvasElement }) => {
    const log = canvasElement.querySelector('tl-action-log')!.shadowRoot!;
    await waitFor(() => expect(log.querySelector('.pager')).toHaveTextContent('Entries 1 to 50 of 120'));
    await userEvent.click(log.querySelectorAll<HTMLElement>('.pager button')[1]!);
    await waitFor(() => expect(log.querySelector('.pager')).toHaveTextContent('Entries 51 to 100 of 120'));
  },
};

export const Empty: Story = { args: { api: logApi([]) } };

export const NothingForThisChoice: Story = { args: { lineId: 'timesheet-approval' } };

export const Loading: Story = {
  args: { api: listApi({ listActionLog: () => new Promise(() => undefined) }) },
};

export const NotReachable: Story = {
  args: { api: listApi({ listActionLog: () => Promise.resolve(unreachable) }) },
};

export const NoAccess: Story = {
  args: { api: listApi({ listActionLog: () => Promise.resolve(failure({ type: 'not-allowed' })) }) },
};
