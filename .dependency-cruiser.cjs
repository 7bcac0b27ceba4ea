/**
 * The import table of docs/arsitektur.md, enforced. A room not named in a row may import only
 * `common` and `config`. A room is entered by its index.ts alone. No cycles.
 */
const everyone = ['common', 'config'];
const TABLE = {
  common: [],
  config: ['common'],
  database: [],
  queue: [],
  audit: [],
  search: [],
  mail: [],
  calendar: [],
  fetching: [],
  staff: ['audit', 'queue', 'mail'],
  notices: ['mail', 'queue', 'staff'],
  attachments: ['queue'],
  abuse: [],
  askers: ['audit'],
  proof: [],
  cards: [],
  archive: ['search', 'proof', 'queue', 'audit', 'attachments'],
  matching: ['search', 'archive', 'attachments'],
  questions: ['abuse', 'askers', 'calendar', 'attachments', 'matching', 'archive', 'queue', 'audit'],
  captures: ['fetching', 'queue', 'attachments'],
  agencies: ['mail', 'calendar', 'queue', 'audit', 'attachments'],
  partners: ['fetching', 'search', 'queue', 'audit'],
  'fact-finding': [
    'questions',
    'archive',
    'agencies',
    'partners',
    'captures',
    'calendar',
    'notices',
    'matching',
    'attachments',
    'queue',
    'audit',
    'staff',
  ],
  readers: ['abuse', 'archive', 'questions', 'notices', 'audit'],
  duty: ['mail', 'calendar', 'notices', 'queue', 'audit', 'staff'],
  notifications: ['abuse', 'mail', 'askers', 'archive', 'queue'],
  subscriptions: ['mail', 'archive', 'queue', 'audit'],
  feeds: ['archive', 'queue'],
  'claims-api': ['abuse', 'archive', 'attachments', 'fetching', 'matching'],
  statistics: ['archive', 'calendar'],
  'open-data': ['archive', 'calendar', 'queue', 'statistics'],
  web: [
    'abuse',
    'search',
    'audit',
    'staff',
    'attachments',
    'proof',
    'cards',
    'archive',
    'matching',
    'questions',
    'readers',
    'calendar',
    'captures',
    'notices',
    'duty',
    'agencies',
    'partners',
    'fact-finding',
    'notifications',
    'subscriptions',
    'statistics',
    'feeds',
    'open-data',
  ],
};

const room = (name) => `^src/${name}/`;
const allowed = (name) => [name, ...(name === 'common' ? [] : everyone), ...TABLE[name]];

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.keys(TABLE).map((name) => ({
      name: `room-${name}`,
      comment: `${name} may import only: ${allowed(name).join(', ')}`,
      severity: 'error',
      from: { path: room(name) },
      to: { path: '^src/', pathNot: allowed(name).map(room) },
    })),
    {
      name: 'front-door',
      comment:
        'A room is entered by its index.ts only (common, config and database migrations are open shelves).',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '\\.spec\\.tsx?$' },
      to: {
        path: '^src/([^/]+)/.+',
        pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '^src/(common|config)/'],
      },
    },
    {
      name: 'unknown-room',
      comment: 'A folder under src/ without a row in the table.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: [...Object.keys(TABLE).map(room), '^src/cli/'] },
      to: {},
    },
    {
      // Scripts for browsers are bundled: what they import is in the bundle, not in the image.
      name: 'no-dev-deps',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.spec\\.tsx?$', '^src/web/client/'] },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
