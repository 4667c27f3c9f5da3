import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { MockBackend } from '../mocks/index.ts';
import '../mocks/panel/define.ts';

const meta: Meta = {
  title: 'Simulator/tl-mock-panel',
  component: 'tl-mock-panel',
  render: () => html`
    <tl-mock-panel user-id="u-01" .backend=${new MockBackend({ scenario: 'processing' })}></tl-mock-panel>
  `,
};
export default meta;

/** A purchase is being processed; *Next event* settles it. */
export const Processing: StoryObj = {};

/** Two kinds of deadlines ahead. */
export const Deadlines: StoryObj = {
  render: () => html`
    <tl-mock-panel user-id="u-01" .backend=${new MockBackend({ scenario: 'grace-after-activation' })}></tl-mock-panel>
  `,
};

export const Collapsed: StoryObj = {
  render: () => html`<tl-mock-panel collapsed user-id="u-01" .backend=${new MockBackend()}></tl-mock-panel>`,
};
