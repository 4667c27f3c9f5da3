import type { Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import './preview.css';
import States from './states.mdx';

/** A story is shown on the page colours that the contrast of our tokens is measured on. */
const PAGE = { light: '#ffffff', dark: '#15181c' };

const preview: Preview = {
  // Of every element a page with all its states.
  tags: ['autodocs'],
  globalTypes: {
    theme: {
      description: 'Colour scheme of the page',
      toolbar: { title: 'Theme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    locale: {
      description: 'Language of the page',
      toolbar: { title: 'Language', icon: 'globe', items: ['en', 'sv', 'da'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light', locale: 'en' },
  parameters: {
    docs: { page: States },
    layout: 'padded',
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    viewport: {
      options: {
        narrow: { name: 'Narrow (320)', styles: { width: '320px', height: '800px' } },
        tablet: { name: 'Tablet (768)', styles: { width: '768px', height: '1024px' } },
        wide: { name: 'Wide (1280)', styles: { width: '1280px', height: '900px' } },
      },
    },
  },
  decorators: [
    (story, { globals }) => {
      const page = document.documentElement;
      const theme = globals['theme'] === 'dark' ? 'dark' : 'light';
      const language = String(globals['locale']);
      page.lang = language;
      page.style.colorScheme = theme;
      page.style.setProperty('--page', PAGE[theme]);
      // The documentation around a story is English, whatever the story is in.
      return html`<div lang=${language}>${story()}</div>`;
    },
  ],
};

export default preview;
