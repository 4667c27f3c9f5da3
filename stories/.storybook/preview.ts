import type { Preview } from '@storybook/web-components-vite';

/** A story is shown on the page colours that the contrast of our tokens is measured on. */
const PAGE = { light: '#ffffff', dark: '#15181c' };

const preview: Preview = {
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
      page.lang = String(globals['locale']);
      page.style.colorScheme = theme;
      document.body.style.backgroundColor = PAGE[theme];
      return story();
    },
  ],
};

export default preview;
