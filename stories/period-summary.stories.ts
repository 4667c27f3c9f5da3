import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.ts';
import type { PeriodSummary } from '../src/elements/tl-period-summary/tl-period-summary.ts';
import { applied, grace, planned, steady } from './fixtures/account.ts';

type Args = Pick<PeriodSummary, 'account' | 'now'>;

const meta: Meta<Args> = {
  title: 'Elements/tl-period-summary',
  component: 'tl-period-summary',
  args: { account: steady, now: undefined },
  render: ({ account, now }) => html`<tl-period-summary .account=${account} .now=${now}></tl-period-summary>`,
};
export default meta;

export const NothingPlanned: StoryObj<Args> = {};
export const OnePlan: StoryObj<Args> = { args: { account: applied } };
export const TwoPlans: StoryObj<Args> = { args: { account: planned } };
/** Two events close to each other stand on levels of their own. */
export const Deadline: StoryObj<Args> = { args: { account: grace } };
export const LastDay: StoryObj<Args> = { args: { now: '2026-12-31T20:00:00Z' } };
