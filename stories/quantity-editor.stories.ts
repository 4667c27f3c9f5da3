import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.ts';
import { defineEditor } from '../src/elements/lazy.ts';
import type { QuantityEditor } from '../src/elements/tl-quantity-editor/tl-quantity-editor.ts';
import { flows, planned, steady } from './fixtures/account.ts';

type Args = Pick<QuantityEditor, 'account' | 'flow'>;

const meta: Meta<Args> = {
  title: 'Elements/tl-quantity-editor',
  component: 'tl-quantity-editor',
  loaders: [defineEditor],
  args: { account: steady, flow: flows.quoted },
  render: ({ account, flow }) => html`
    <tl-quantity-editor
      .account=${account}
      .line=${account?.lines[0]}
      .flow=${flow}
      .links=${{ employee: '#employees/{id}' }}
    ></tl-quantity-editor>
  `,
};
export default meta;

export const Purchase: StoryObj<Args> = {};
export const Reduction: StoryObj<Args> = { args: { flow: flows.plan } };
export const Undoing: StoryObj<Args> = { args: { flow: flows.undo, account: planned } };
export const FieldError: StoryObj<Args> = { args: { flow: flows.invalid } };
