import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.ts';
import { defineEditor } from '../src/elements/lazy.ts';
import { grace, marks, readOnly } from './fixtures/account.ts';

const links = { employee: '#employees/{id}', rights: '#rights' };

const meta: Meta = { title: 'Elements/Notices', loaders: [defineEditor] };
export default meta;

/** The three weights of `<tl-notice>`, and what is done. */
export const Weights: StoryObj = {
  render: () => html`
    ${(['danger', 'caution', 'neutral', 'done'] as const).map(
      (weight) => html`
        <tl-notice
          heading-level="2"
          weight=${weight}
          .heading=${`A notice of weight ${weight}`}
          style="margin-bottom: 24px"
        >
          <p style="margin: 0">What happened, what did not happen, and what to do.</p>
        </tl-notice>
      `,
    )}
  `,
};

/** G8: until when, who, and the three ways out. */
export const Grace: StoryObj = {
  render: () => html`<tl-grace-notice .account=${grace} .marks=${marks} .links=${links}></tl-grace-notice>`,
};

export const GraceWithoutRightToBuy: StoryObj = {
  render: () => html`
    <tl-grace-notice
      .account=${{ ...grace, permissions: readOnly.permissions }}
      .marks=${marks.slice(0, 1)}
      .links=${links}
    ></tl-grace-notice>
  `,
};

/** Without a template for employee cards a press asks the host instead. */
export const MarkTable: StoryObj = {
  render: () => html`<tl-mark-table .marks=${marks} time-zone="Europe/Stockholm"></tl-mark-table>`,
};
