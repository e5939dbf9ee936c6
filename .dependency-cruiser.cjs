/** The doors between the rooms; see docs/decisions/0002-doors.md. */
const area = (name) => `^app/${name}/`;
const pure =
  '^app/(elm|catalogue|curriculum|agreements|credentials|recognition|accounts)/(?!.*\\.server\\.tsx?$)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-imports-routes',
      severity: 'error',
      from: { pathNot: '^(app/routes|tests)/' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'elm-stands-alone',
      severity: 'error',
      from: { path: area('elm') },
      to: { path: '^app/(?!elm/|platform/errors)' },
    },
    {
      name: 'catalogue-knows-no-other-area',
      severity: 'error',
      from: { path: area('catalogue') },
      to: { path: '^app/(agreements|credentials|curriculum|recognition)/' },
    },
    {
      name: 'curriculum-knows-no-other-area',
      severity: 'error',
      from: { path: area('curriculum') },
      to: { path: '^app/(catalogue|agreements|credentials|recognition)/' },
    },
    {
      name: 'agreements-know-no-other-area',
      severity: 'error',
      from: { path: area('agreements') },
      to: { path: '^app/(catalogue|credentials|curriculum|recognition)/' },
    },
    {
      name: 'credentials-know-no-other-area',
      severity: 'error',
      from: { path: area('credentials') },
      to: { path: '^app/(catalogue|agreements|curriculum|recognition)/' },
    },
    {
      name: 'pure-modules-touch-nothing',
      comment:
        'modules without .server in an area import zod and each other: no Node, no IO, no framework',
      severity: 'error',
      from: { path: pure },
      to: {
        path: [
          '^(db|search|templates)/',
          '\\.server\\.tsx?$',
          '^node_modules/(@remix-run|drizzle-orm|better-sqlite3|docx)',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pure-modules-use-no-node',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'components-are-pure',
      severity: 'error',
      from: { path: '^app/components/' },
      to: {
        path: ['^(db|search|templates)/', '\\.server\\.tsx?$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'record-knows-no-application',
      severity: 'error',
      from: { path: '^(db|search|templates)/' },
      to: { path: ['^app/(routes|components)/', '\\.server\\.tsx?$'] },
    },
    {
      name: 'sql-lives-in-db',
      severity: 'error',
      from: { pathNot: '^(db|search/sqlite|tests|drizzle\\.config)' },
      to: { path: '^node_modules/(drizzle-orm|better-sqlite3)' },
    },
    {
      name: 'schema-stays-in-db',
      severity: 'error',
      from: { path: '^(app|templates)/' },
      to: { path: '^db/schema/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-dev-tools-in-the-product',
      severity: 'error',
      from: { path: '^(app|db|search|templates)/' },
      to: {
        dependencyTypes: ['npm-dev'],
        pathNot: '(@types|@remix-run/(dev|route-config|fs-routes))',
      },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|vite/)' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
