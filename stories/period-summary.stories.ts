import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.ts';
import type { PeriodSummary } from '../src/elements/tl-period-summary/tl-period-summary.ts';
import { applied, grace, ownDeadlines, planned, steady } from './fixtures/account.ts';

type Args = Pick<PeriodSummary, 'account' | 'now' | 'links'>;

const meta: Meta<Args> = {
  title: 'Elements/tl-period-summary',
  component: 'tl-period-summary',
  args: { account: steady, now: undefined, links: {} },
  render: ({ account, now, links }) => html`
    <tl-period-summary .account=${account} .now=${now} .links=${links}></tl-period-summary>
  `,
};
export default meta;

export const NothingPlanned: StoryObj<Args> = {};
export const OnePlan: StoryObj<Args> = { args: { account: applied } };
export const TwoPlans: StoryObj<Args> = { args: { account: planned } };
/** Two events close to each other stand on levels of their own. */
export const Deadline: StoryObj<Args> = { args: { account: grace } };
/** Not everybody who is without a licence has the same deadline. */
export const TwoDeadlines: StoryObj<Args> = { args: { account: ownDeadlines } };
/** The host says where the payment plan is explained. */
export const PaymentPlan: StoryObj<Args> = { args: { links: { paymentPlan: '#payment-plan' } } };
export const LastDay: StoryObj<Args> = { args: { now: '2026-12-31T20:00:00Z' } };
