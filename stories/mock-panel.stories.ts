import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { MockBackend, type ScenarioName } from '../mocks/index.ts';
import type { GroupName } from '../mocks/panel/define.ts';
import '../mocks/panel/define.ts';

interface Args {
  scenario: ScenarioName;
  /** How much happens before one looks: an ISO 8601 duration. */
  later: string;
  group: GroupName | '';
  collapsed: boolean;
}

const meta: Meta<Args> = {
  title: 'Simulator/tl-mock-panel',
  component: 'tl-mock-panel',
  args: { scenario: 'processing', later: 'PT0S', group: '', collapsed: false },
  render: ({ scenario, later, group, collapsed }) => {
    const backend = new MockBackend({ scenario });
    backend.queueFaults({ next: [{ match: 'POST /license-orders', kind: 'status', status: 503, retryAfterMs: 2000 }] });
    backend.advance(later);
    return html`
      <tl-mock-panel user-id="u-01" group=${group} ?collapsed=${collapsed} .backend=${backend}></tl-mock-panel>
    `;
  },
};
export default meta;

/** A purchase is being processed; *Next event* settles it. */
export const Processing: StoryObj<Args> = {};

/** Two kinds of deadlines ahead. */
export const Deadlines: StoryObj<Args> = { args: { scenario: 'grace-after-activation' } };

export const Collapsed: StoryObj<Args> = { args: { collapsed: true } };

export const Time: StoryObj<Args> = { args: { group: 'time' } };

/** Who is without a licence stands first. */
export const Employees: StoryObj<Args> = { args: { group: 'employees', scenario: 'grace-after-activation' } };

export const Modules: StoryObj<Args> = { args: { group: 'modules', scenario: 'grace-after-activation' } };

export const Prices: StoryObj<Args> = { args: { group: 'prices' } };

export const NextOperation: StoryObj<Args> = { args: { group: 'next-operation' } };

export const Faults: StoryObj<Args> = { args: { group: 'faults' } };

export const Mails: StoryObj<Args> = { args: { group: 'mails', scenario: 'reduction-planned', later: 'P50D' } };

export const Invoices: StoryObj<Args> = { args: { group: 'invoices', scenario: 'processing', later: 'P50D' } };
