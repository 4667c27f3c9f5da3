import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig, type PluginOption } from 'vite';

const SHELL_PLUGIN = 'timelog:admin-shell';

const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: {} },
  stories: ['../**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (base) =>
    mergeConfig(
      // The shell answers at `/`, where Storybook has its own page.
      { ...base, plugins: withoutShell(base.plugins ?? []) },
      // Named here, so that no dependency is found late and reloads the page in the middle of a test.
      { optimizeDeps: { entries: ['stories/**/*.stories.ts', 'src/index.ts', 'src/define.ts', 'mocks/index.ts'] } },
    ),
};

function withoutShell(plugins: PluginOption[]): PluginOption[] {
  return plugins.filter((plugin) => !(plugin && 'name' in plugin && plugin.name === SHELL_PLUGIN));
}

export default config;
