import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.ts';
import type { Skeleton } from '../src/elements/tl-skeleton/tl-skeleton.ts';

type Args = Pick<Skeleton, 'list'>;

const meta: Meta<Args> = {
  title: 'Elements/tl-skeleton',
  component: 'tl-skeleton',
  args: { list: false },
  render: ({ list }) => html`<tl-skeleton ?list=${list}></tl-skeleton>`,
};
export default meta;

export const Licences: StoryObj<Args> = {};
export const AList: StoryObj<Args> = { args: { list: true } };
