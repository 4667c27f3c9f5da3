import { fileURLToPath } from 'node:url';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { config, configs as ts } from 'typescript-eslint';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Markup that a strict page refuses, or that takes its size from the host. */
const markup = [
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/(^|[\\s"\'])style\\s*=/]',
    message: 'A style attribute is refused under a strict CSP: use a class, or the .style property.',
  },
  {
    selector: 'ImportDeclaration[source.value=/directives.(style-map|unsafe-html|unsafe-svg)/]',
    message: 'styleMap, unsafeHTML and unsafeSVG are refused by strict pages.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/\\d(rem|rlh|rch|rex)\\b/]',
    message: 'The host owns the root font size: use em or --tl-size.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
    message: 'No markup from strings.',
  },
];

/** What the outside world gives is a port, passed in. */
const impureGlobals = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'window', 'document', 'navigator', 'location', 'history'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'performance', 'crypto', 'console', 'process', 'Buffer', 'global'],
  ...[
    'globalThis',
    'self',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'clearTimeout',
    'clearInterval',
    'queueMicrotask',
  ],
  ...['requestAnimationFrame', 'requestIdleCallback', 'HTMLElement', 'Element', 'customElements'],
].map((name) => ({ name, message: 'This folder is pure: pass it in as a port.' }));

const impureProperties = [
  { object: 'Date', property: 'now', message: 'The time is passed in.' },
  { object: 'Math', property: 'random', message: 'Chance is passed in.' },
  { object: 'Temporal', property: 'Now', message: 'The time is passed in.' },
];

const impureSyntax = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The time is passed in.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'The time is passed in.' },
  // With a language and a zone given, Intl is a function of its arguments; without, it asks the machine.
  {
    selector: 'NewExpression[callee.object.name="Intl"][arguments.length=0]',
    message: 'Language and zone are passed in.',
  },
  { selector: 'MemberExpression[property.name="resolvedOptions"]', message: 'Language and zone are passed in.' },
];

const nodeOnly = {
  'no-restricted-imports': [
    'error',
    { patterns: [{ group: ['node:*', 'fs', 'path'], message: 'This runs in a page.' }] },
  ],
};

export default config(
  {
    ignores: [
      ...['dist/', 'storybook-static/', 'coverage/', 'test/results/', '**/*.gen.ts', '**/*.cjs'],
      // Checked by their own tools, with their own packages.
      ...['src/frameworks/', 'stories/hosts/frameworks/', 'test/perf/peers/'],
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [ts.strictTypeChecked, ts.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Index signatures are read with brackets where the compiler asks for it (noPropertyAccessFromIndexSignature).
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Over a hundred thousand rows an iterator costs more than what is done with each.
      '@typescript-eslint/prefer-for-of': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.ts', 'mocks/panel/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    settings: { litHtmlSources: true },
    rules: {
      ...litA11y.configs.recommended.rules,
      'wc/guard-define-call': 'off',
      'lit/no-template-map': 'off',
      'lit/no-classfield-shadowing': 'off',
      // `display: grid` takes a table's implicit roles away: they are restored by name.
      'lit-a11y/no-redundant-role': 'off',
      'no-restricted-syntax': ['error', ...markup],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      ...nodeOnly,
    },
  },
  {
    files: ['src/domain/**/*.ts', 'mocks/backend/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-properties': ['error', ...impureProperties],
      'no-restricted-syntax': ['error', ...impureSyntax],
      'no-console': 'error',
      ...nodeOnly,
    },
  },
  {
    files: ['mocks/{http,msw}/**/*.ts', 'mocks/{memory,index}.ts'],
    rules: nodeOnly,
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['test/elements/**/*.ts', 'test/support/**/*.ts'],
    ignores: ['test/support/wait-until.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: '@open-wc/testing-helpers',
          importNames: ['waitUntil'],
          message: 'support/wait-until.ts has patience with a busy machine.',
        },
      ],
    },
  },
);
