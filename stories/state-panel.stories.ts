import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.ts';
import { defineStatePanel } from '../src/elements/lazy.ts';
import type { StatePanel } from '../src/elements/tl-state-panel/tl-state-panel.ts';

type Args = Pick<StatePanel, 'state' | 'problem'>;

const meta: Meta<Args> = {
  title: 'Elements/tl-state-panel',
  component: 'tl-state-panel',
  loaders: [defineStatePanel],
  args: { state: 'error', problem: undefined },
  render: ({ state, problem }) => html`
    <tl-state-panel
      .state=${state}
      .problem=${problem}
      .links=${{ rights: '#rights' }}
      .triedAtMs=${Date.parse('2026-11-24T10:04:00')}
    ></tl-state-panel>
  `,
};
export default meta;

export const Unreachable: StoryObj<Args> = {
  args: { state: 'error', problem: { type: 'unreachable', reason: 'timeout' } },
};
export const Malformed: StoryObj<Args> = {
  args: { state: 'error', problem: { type: 'malformed-answer', where: 'account.lines' } },
};
export const NoAccess: StoryObj<Args> = { args: { state: 'no-access' } };
export const NoClient: StoryObj<Args> = { args: { state: 'no-client' } };
