import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.ts';
import { defineEditor } from '../src/elements/lazy.ts';
import type { QuoteReceipt } from '../src/elements/tl-quote/tl-quote.ts';
import { conflict, planned, planQuote, purchaseQuote, requote, steady, undoQuote } from './fixtures/account.ts';

type Args = Pick<QuoteReceipt, 'quote' | 'account' | 'previous'>;

const meta: Meta<Args> = {
  title: 'Elements/tl-quote',
  component: 'tl-quote',
  loaders: [defineEditor],
  args: { quote: purchaseQuote, account: steady, previous: undefined },
  render: ({ quote, account, previous }) => html`
    <tl-quote
      .quote=${quote}
      .account=${account}
      .previous=${previous}
      .links=${{ employee: '#employees/{id}' }}
    ></tl-quote>
  `,
};
export default meta;

export const Purchase: StoryObj<Args> = {};
export const Reduction: StoryObj<Args> = { args: { quote: planQuote } };
export const Undoing: StoryObj<Args> = { args: { quote: undoQuote, account: planned } };
/** The old total struck through beside the new one (M4). */
export const QuotedAnew: StoryObj<Args> = { args: { quote: requote, account: conflict, previous: purchaseQuote } };
