import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { createMemoryApi, MockBackend, type ScenarioName } from '../mocks/index.ts';
import type { LicenseApi } from '../src/api/license-api.ts';
import '../src/define.ts';
import { failure } from '../src/domain/problems.ts';
import type { LicenseManager } from '../src/index.ts';

type Args = Pick<LicenseManager, 'view' | 'readonly' | 'api'> & {
  /** A moment in a subscription's life; without one the page has the client of `api`. */
  scenario: ScenarioName | undefined;
};

const meta: Meta<Args> = {
  title: 'Elements/tl-license-manager',
  component: 'tl-license-manager',
  args: { scenario: 'steady', view: 'licenses', readonly: false, api: undefined },
  argTypes: { view: { control: 'select', options: ['licenses', 'add-ons', 'action-log'] } },
  render: ({ scenario, view, readonly, api }) => html`
    <tl-license-manager
      .api=${scenario ? createMemoryApi(new MockBackend({ scenario })) : api}
      .view=${view}
      ?readonly=${readonly}
      employee-href="#/employees/{id}"
      rights-href="#/rights"
    ></tl-license-manager>
  `,
};
export default meta;

type Story = StoryObj<Args>;

const client = (getAccount: LicenseApi['getAccount']): Partial<Args> => ({
  scenario: undefined,
  api: { ...createMemoryApi(new MockBackend()), getAccount },
});
const unreachable = failure({ type: 'unreachable', reason: 'network' });

/** An account that answers once and never again. */
function answersOnce(): Partial<Args> {
  const { getAccount } = createMemoryApi(new MockBackend());
  let asked = 0;
  return client((options) => (asked++ === 0 ? getAccount(options) : Promise.resolve(unreachable)));
}

/** An ordinary day: nothing is planned, nobody lacks a licence. */
export const Steady: Story = {};

/** Two kinds of licences are missing: each has its own notice, and its own three ways out. */
export const WithoutLicence: Story = { args: { scenario: 'grace-after-activation' } };

export const ReductionPlanned: Story = { args: { scenario: 'reduction-planned' } };

export const ReductionTooDeep: Story = { args: { scenario: 'reduction-too-deep' } };

export const LastDayOfThePeriod: Story = { args: { scenario: 'period-end-tomorrow' } };

export const NewCustomer: Story = { args: { scenario: 'new-customer' } };

export const Processing: Story = { args: { scenario: 'processing' } };

/** A month that begins on its last day, and a deadline on the other side of summer time. */
export const SummerTime: Story = { args: { scenario: 'dst-and-month-end' } };

/** P5a: the person may see and not buy. */
export const NoRightToBuy: Story = { args: { scenario: 'read-only' } };

/** The host shows the licences only. */
export const ReadOnlyHost: Story = { args: { readonly: true } };

export const NoAccess: Story = { args: { scenario: 'no-access' } };

export const AddOnModuleLicences: Story = { args: { scenario: 'grace-after-activation', view: 'add-ons' } };

export const ActionLog: Story = { args: { scenario: 'reduction-too-deep', view: 'action-log' } };

export const Loading: Story = { args: client(() => new Promise(() => undefined)) };

export const NotReachable: Story = { args: client(() => Promise.resolve(unreachable)) };

export const SignedOut: Story = { args: client(() => Promise.resolve(failure({ type: 'unauthenticated' }))) };

/** A later reading failed: what is shown was true, and may not be any more. */
export const OutOfDate: Story = {
  args: answersOnce(),
  play: async ({ canvasElement }) => {
    const manager = canvasElement.querySelector('tl-license-manager')!;
    await waitFor(() => expect(manager.shadowRoot!.querySelector('tl-license-section')).not.toBeNull());
    await manager.refresh();
    await waitFor(() =>
      expect(manager.shadowRoot!.querySelector('tl-notice')).toHaveProperty(
        'heading',
        'The numbers may be out of date',
      ),
    );
  },
};

/** Nobody has told the page where the licences are kept. */
export const NoClient: Story = { args: { scenario: undefined } };
