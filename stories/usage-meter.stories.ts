import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.ts';
import type { UsageMeter } from '../src/elements/tl-usage-meter/tl-usage-meter.ts';

type Args = Pick<UsageMeter, 'used' | 'purchased' | 'next' | 'requested'>;

const meta: Meta<Args> = {
  title: 'Elements/tl-usage-meter',
  component: 'tl-usage-meter',
  args: { used: 21, purchased: 25, next: undefined, requested: undefined },
  render: ({ used, purchased, next, requested }) => html`
    <tl-usage-meter .used=${used} .purchased=${purchased} .next=${next} .requested=${requested}></tl-usage-meter>
  `,
};
export default meta;

export const SomeAvailable: StoryObj<Args> = {};
export const AllUsed: StoryObj<Args> = { args: { used: 5, purchased: 5 } };
export const NotBought: StoryObj<Args> = { args: { used: 0, purchased: 0 } };
export const Over: StoryObj<Args> = { args: { used: 21, purchased: 18 } };
/** Used now but beyond the plan. */
export const PlannedFewer: StoryObj<Args> = { args: { next: 18 } };
export const PlannedMore: StoryObj<Args> = { args: { next: 30 } };
export const Requested: StoryObj<Args> = { args: { next: 18, requested: 30 } };
