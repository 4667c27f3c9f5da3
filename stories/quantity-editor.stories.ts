import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.ts';
import { flows, planned, steady } from './fixtures/account.ts';

const meta: Meta = {
  title: 'Elements/tl-quantity-editor',
  component: 'tl-quantity-editor',
  args: { account: steady, flow: flows.quoted },
  render: ({ account, flow }) => html`
    <tl-quantity-editor
      .account=${account}
      .line=${account.lines[0]}
      .flow=${flow}
      .links=${{ employee: '#employees/{id}' }}
    ></tl-quantity-editor>
  `,
};
export default meta;

export const Purchase: StoryObj = {};
export const Reduction: StoryObj = { args: { flow: flows.plan } };
export const Undoing: StoryObj = { args: { flow: flows.undo, account: planned } };
export const FieldError: StoryObj = { args: { flow: flows.invalid } };
