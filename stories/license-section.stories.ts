import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.ts';
import type { ChangeFlow } from '../src/domain/change-flow-state.ts';
import { defineEditor } from '../src/elements/lazy.ts';
import type { LicenseSection } from '../src/index.ts';
import {
  applied,
  conflict,
  failed,
  feesChange,
  flows,
  grace,
  ownDeadlines,
  planned,
  planProcessing,
  processing,
  readOnly,
  replacingQuote,
  steady,
  withLines,
} from './fixtures/account.ts';

type Args = Pick<LicenseSection, 'section' | 'account' | 'readonly' | 'slowOperations'> & {
  /** Where the change of the standard line stands. */
  flow: ChangeFlow | undefined;
};

const meta: Meta<Args> = {
  title: 'Elements/tl-license-section',
  component: 'tl-license-section',
  loaders: [defineEditor],
  args: { section: 'licenses', account: steady, flow: undefined, readonly: false, slowOperations: new Set() },
  render: ({ section, account, flow, readonly, slowOperations }) => html`
    <tl-license-section
      .section=${section}
      .account=${account}
      .flows=${new Map(flow ? [['standard', flow]] : [])}
      .links=${{ employee: '#employees/{id}', rights: '#rights' }}
      .slowOperations=${slowOperations}
      ?readonly=${readonly}
    ></tl-license-section>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Licences: Story = {};
export const AddOnModules: Story = { args: { section: 'add-ons' } };
/** Fees have no number, so nothing may look like one (P6). */
export const Integrations: Story = { args: { section: 'integrations' } };
/** One begins with the next period, one ends with this one. */
export const IntegrationsChanging: Story = { args: { account: feesChange, section: 'integrations' } };
export const NothingHere: Story = { args: { account: { ...steady, lines: [] }, section: 'add-ons' } };
export const Planned: Story = { args: { account: planned } };
export const PlannedModule: Story = { args: { account: planned, section: 'add-ons' } };
/** Requested beside current (T1); the purchase will replace a plan (C2). */
export const Processing: Story = { args: { account: processing } };
export const PlanProcessing: Story = { args: { account: planProcessing } };
export const TakingLonger: Story = { args: { account: processing, slowOperations: new Set(['op-1']) } };
export const Failed: Story = { args: { account: failed } };
/** C2: the plan that a purchase replaced can be made again. */
export const ReplacedPlan: Story = { args: { account: applied } };
export const WithoutLicence: Story = { args: { account: grace } };
export const DeadlinesOfTheirOwn: Story = { args: { account: ownDeadlines } };
export const NoRightToBuy: Story = { args: { account: readOnly } };
/** P5a: while the editor was open. */
export const RightLost: Story = { args: { account: readOnly, flow: { phase: 'right-lost' } } };
export const ReadOnlyHost: Story = { args: { readonly: true } };

/** E1: 25 → 30 now. */
export const Purchase: Story = { args: { flow: flows.quoted } };
/** C2: the purchase resets the plan, and says so before Confirm. */
export const PurchaseOverPlan: Story = {
  args: { account: planned, flow: { ...flows.quoted, quote: replacingQuote } },
};
/** G7: three people would lose their licence. */
export const Reduction: Story = { args: { flow: flows.plan } };
export const PlannedIncrease: Story = { args: { flow: flows.plannedIncrease } };
export const Undoing: Story = { args: { account: planned, flow: flows.undo } };
export const NothingChanged: Story = { args: { flow: flows.unchanged } };
export const SamePlan: Story = { args: { account: planned, flow: flows.samePlan } };
export const FieldError: Story = { args: { flow: flows.invalid } };
/** C6: the end of a subscription is a mail, not a number. */
export const Zero: Story = { args: { flow: flows.zero } };
export const WorkingOutThePrice: Story = { args: { flow: flows.quoting } };
export const NoQuote: Story = { args: { flow: flows.unquotable } };
export const Sending: Story = { args: { flow: flows.confirming } };
/** Somebody else was faster: the difference is shown, and a new Confirm is needed (M4). */
export const Conflict: Story = { args: { account: conflict, flow: flows.conflict } };
/** M4: the price went up between quote and Confirm. */
export const PriceChanged: Story = {
  args: { account: withLines(steady, { standard: { unitPrice: 46000 } }), flow: flows.dearer },
};
/** E2: confirmed after midnight. */
export const Expired: Story = {
  args: { account: { ...steady, serverTime: '2026-11-25T09:00:00Z' }, flow: flows.expired },
};
/** C10: somebody else's change of the line is on its way. */
export const Busy: Story = { args: { account: processing, flow: flows.busy } };
export const QuoteUsed: Story = { args: { flow: flows.quoteUsed } };
export const SignedOut: Story = { args: { flow: flows.signedOut } };
export const NeverReceived: Story = { args: { flow: flows.neverReceived } };
export const NotPlaced: Story = { args: { flow: flows.notPlaced } };
/** Nobody knows what became of the order: it is looked up, never sent again. */
export const OutcomeUnknown: Story = { args: { flow: flows.unknown } };
export const UndoUnknown: Story = { args: { account: planned, flow: flows.undoUnknown } };
export const Accepted: Story = { args: { flow: flows.accepted } };
