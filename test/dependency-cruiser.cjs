/**
 * The arrows of the architecture, one rule each: what a folder may not see. `tsPreCompilationDeps` makes imports of types
 * count too; where only types may be seen, the rule says so.
 */
const only = (name, from, ...allowed) => ({
  name,
  severity: 'error',
  comment: `${from} may see nothing of the project but ${allowed.join(', ')}`,
  from: { path: from },
  to: { path: '^(src|mocks|stories|test)/', pathNot: [from, ...allowed] },
});

const WIRE_TYPES = '^src/api/(wire\\.gen|license-api)\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },

    only('src-sees-src', '^src/'),
    {
      name: 'domain-is-a-leaf',
      severity: 'error',
      comment: 'domain sees nothing, not even a package',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    only('i18n-is-a-leaf', '^src/i18n/'),
    only('api-sees-domain', '^src/api/', '^src/domain/'),
    only('controllers-see-api-and-domain', '^src/controllers/', '^src/(api|domain)/'),
    only('elements-see-controllers-api-domain-i18n', '^src/elements/', '^src/(controllers|api|domain|i18n)/'),
    {
      name: 'leaf-elements-see-no-controllers',
      severity: 'error',
      comment:
        'requests up, state down: only the three containers talk to controllers; one chunk carries theirs and the editor',
      from: {
        path: '^src/elements/',
        pathNot: '^src/elements/((tl-license-manager|tl-addon-table|tl-action-log)/|editor-parts\\.ts$)',
      },
      to: { path: '^src/controllers/' },
    },
    {
      name: 'leaf-elements-see-api-types-only',
      severity: 'error',
      from: {
        path: '^src/elements/',
        pathNot: '^src/elements/((tl-license-manager|tl-addon-table|tl-action-log)/|registry\\.ts$)',
      },
      to: { path: '^src/api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'define-sees-elements',
      severity: 'error',
      from: { path: '^src/define\\.ts$' },
      to: { path: '^src/', pathNot: '^src/elements/' },
    },
    {
      name: 'nothing-sees-the-entries',
      severity: 'error',
      comment: 'inside src a module is imported from where it lives',
      from: { path: '^src/', pathNot: '^src/standalone\\.ts$' },
      to: { path: '^src/(index|define|standalone)\\.ts$' },
    },
    {
      name: 'src-ships-without-dev-dependencies',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'core'] },
    },

    only('mocks-see-src', '^mocks/', '^src/'),
    {
      name: 'mocks-backend-sees-wire-types',
      severity: 'error',
      from: { path: '^mocks/backend/' },
      to: { path: '^(src|mocks)/', pathNot: ['^mocks/backend/', WIRE_TYPES] },
    },
    {
      name: 'mocks-backend-is-pure',
      severity: 'error',
      comment: 'no packages but the calendar, nothing of Node',
      from: { path: '^mocks/backend/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/temporal-polyfill/' },
    },
    {
      name: 'mocks-http-sees-backend-and-wire-types',
      severity: 'error',
      from: { path: '^mocks/http/' },
      to: { path: '^(src|mocks)/', pathNot: ['^mocks/(http|backend)/', WIRE_TYPES] },
    },
    {
      name: 'mocks-msw-sees-http-and-msw',
      severity: 'error',
      from: { path: '^mocks/msw/' },
      to: { pathNot: ['^mocks/(msw|http|backend)/', 'node_modules/(msw|@mswjs/interceptors)/', WIRE_TYPES] },
    },
    {
      name: 'mocks-memory-sees-http-and-the-client',
      severity: 'error',
      from: { path: '^mocks/memory\\.ts$' },
      to: { path: '^(src|mocks)/', pathNot: '^(mocks/(http|backend)/|src/(api|domain)/)' },
    },
    {
      name: 'mocks-server-sees-http',
      severity: 'error',
      from: { path: '^mocks/server\\.ts$' },
      to: { path: '^(src|mocks)/', pathNot: '^mocks/(http|backend)/' },
    },
    {
      name: 'mocks-panel-sees-mocks-and-leaves',
      severity: 'error',
      from: { path: '^mocks/panel/' },
      to: {
        path: '^(src|mocks)/',
        pathNot: [
          '^mocks/(panel|http|backend)/',
          '^mocks/memory\\.ts$',
          '^src/(domain|i18n)/',
          '^src/elements/shared/',
          WIRE_TYPES,
        ],
      },
    },
    {
      name: 'only-the-msw-form-sees-msw',
      severity: 'error',
      comment: 'msw is an optional peer: ./mocks works without it',
      from: { path: '^(src|mocks)/', pathNot: '^mocks/msw/' },
      to: { path: 'node_modules/msw/' },
    },

    {
      name: 'stories-see-no-tests',
      severity: 'error',
      from: { path: '^stories/' },
      to: { path: '^test/' },
    },
    {
      name: 'references-see-neither-src-nor-mocks',
      severity: 'error',
      comment: 'a reference that shares code with what it checks checks nothing',
      from: { path: '^test/reference/' },
      to: { path: '^(src|mocks|stories|test)/', pathNot: '^test/reference/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|test/perf|src/frameworks|stories/hosts/frameworks)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'types', 'default'] },
  },
};
