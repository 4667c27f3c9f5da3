import '../src/define.ts';
import { createMemoryApi, MockBackend } from '../mocks/index.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const meta: Meta = { title: 'Simulator/The licence page' };
export default meta;

/** Three users are without a licence, two days before they are deactivated. */
export const ReductionTooDeep: StoryObj = {
  render: () => {
    const backend = new MockBackend({ scenario: 'reduction-too-deep' });
    return html`<tl-license-manager .api=${createMemoryApi(backend)}></tl-license-manager>`;
  },
};

/** The next order fails after ten seconds; *Confirm* shows how that looks. */
export const FailingOrder: StoryObj = {
  render: () => {
    const backend = new MockBackend({ clock: { mode: 'realtime' }, now: () => performance.now() });
    backend.queueOutcome({ outcome: 'failed', delay: 'PT10S', error: 'payment-refused' });
    return html`<tl-license-manager .api=${createMemoryApi(backend)}></tl-license-manager>`;
  },
};
