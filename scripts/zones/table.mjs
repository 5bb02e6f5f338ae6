// Who may import whom. Anything that has no arrow here is refused, and so is a folder that has no line: the table is the
// map of the house. Paths start at the repository's root; a zone always may import itself, and `a/` means all below it,
// and `*` the whole package.

/** @typedef {{ rule: string, zone: string, may: readonly string[] }} Zone */
/** @typedef {{ rule: string, area: string, may: readonly string[] }} PackageRule what an area may import by name; `x/*` by prefix */
/** @typedef {{ rule: string, file: string, only: readonly string[] }} Closed a file that these may import and nobody else */
/** @typedef {{ from: string, to: string, reason: string, wayOut: string }} Debt */

const MODEL = 'packages/event-model/src/';
const SERVER = 'apps/server/src/';
const WEB = 'apps/web/src/';

/**
 * @param {string} rule
 * @param {string} root
 * @param {Record<string, readonly string[]>} arrows
 * @returns {Zone[]}
 */
function zones(rule, root, arrows) {
  return Object.entries(arrows).map(([zone, may]) => ({
    rule,
    zone: root + zone,
    may: may.map((to) => (to === '*' ? root : root + to)),
  }));
}

const GROUND = ['bytes/', 'errors.ts'];
const SERVER_GROUND = [
  ...['access.ts', 'answers.ts', 'bodies.ts', 'config.ts', 'config/bad-setting.ts', 'headers.ts', 'problems.ts'],
  ...['send-bytes.ts', 'audit/audit.ts', 'store/schema.ts', 'store/store.ts'],
];
const FILTER_PORT = ['filter/filter.ts', 'filter/questions.ts', 'filter/answers.ts'];
// What stands between a socket and a capability; app.ts puts it together.
const SERVER_DOOR = [
  ...['gate.ts', 'gate/', 'failures.ts', 'health.ts', 'http-limits.ts', 'log.ts'],
  ...['openapi-document.ts', 'page.ts', 'route-book.ts'],
];
const WEB_GROUND = ['ui/', 'state/', 'api/'];
const FEATURES = ['open/', 'batch/', 'record/', 'respond/', 'predict/', 'replay/', 'share/', 'streams/'];

/** @type {readonly Zone[]} */
export const ZONES = [
  // R2: bytes, errors < event, decode < respond < predict < replay, share < index. Event and decode do not know each other.
  ...zones('R2', MODEL, {
    'errors.ts': [],
    'globals.d.ts': [],
    'bytes/': ['errors.ts'],
    'event/': GROUND,
    'decode/': GROUND,
    'respond/': [...GROUND, 'event/', 'decode/'],
    'predict/': [...GROUND, 'event/', 'decode/', 'respond/'],
    'replay/': [...GROUND, 'event/', 'decode/', 'respond/', 'predict/'],
    'share/': [...GROUND, 'event/', 'decode/', 'respond/', 'predict/'],
    // What a screen shows of a record: the server and a page with a bundle compute the same.
    'view/': [...GROUND, 'event/', 'decode/'],
    'index.ts': ['*'],
  }),
  // R4: a capability stands on the ground and knows of another its port at most; app.ts alone knows them all.
  ...zones('R4', SERVER, {
    'problems.ts': [],
    'access.ts': ['problems.ts'],
    'answers.ts': ['problems.ts'],
    'headers.ts': [],
    'send-bytes.ts': ['headers.ts'],
    'bodies.ts': ['bodies/', 'problems.ts'],
    'bodies/': ['problems.ts'],
    'config.ts': ['config/', 'problems.ts'],
    'config/': [...SERVER_GROUND, 'demo/demo.ts'],
    'store/': [],
    'audit/': SERVER_GROUND,
    'sessions/': SERVER_GROUND,
    'profiles/': SERVER_GROUND,
    // Whose credentials sign, and where: the ground under everything that calls AWS.
    'aws/': [...SERVER_GROUND, 'config/addresses.ts', 'demo/demo.ts', 'profiles/profiles.ts'],
    'captures/': [
      ...SERVER_GROUND,
      ...FILTER_PORT,
      'decoding/decoding.ts',
      'decoding/answers.ts',
      'schemas/schemas.ts',
    ],
    // The engines run where payload bytes are read: in the workers.
    'decoding/': [...SERVER_GROUND, 'filter/filter.ts', 'filter/answers.ts', 'filter/engines.ts', 'filter/field.ts'],
    'filter/': [...SERVER_GROUND, 'decoding/decoding.ts'],
    'schemas/': [...SERVER_GROUND, 'captures/captures.ts', 'decoding/decoding.ts'],
    'predictions/': [...SERVER_GROUND, 'captures/captures.ts', 'decoding/decoding.ts'],
    // The settings of a mapping have one schema, wherever they come from.
    'functions/': [...SERVER_GROUND, 'aws/', 'config/addresses.ts', 'predictions/questions.ts'],
    'replays/': [
      ...SERVER_GROUND,
      'aws/aws.ts',
      'aws/answers.ts',
      'captures/captures.ts',
      'decoding/decoding.ts',
      'functions/functions.ts',
      'functions/answers.ts',
      'predictions/answers.ts',
      'predictions/questions.ts',
    ],
    'streams/': [...SERVER_GROUND, 'aws/', 'captures/captures.ts', 'demo/demo.ts'],
    'incidents/': [...SERVER_GROUND, 'captures/captures.ts', 'demo/demo.ts', 'demo/event-incident.ts'],
    'bundles/': SERVER_GROUND,
    'demo/': [],
    ...Object.fromEntries(
      SERVER_DOOR.map((part) => [part, [...SERVER_GROUND, ...SERVER_DOOR, 'sessions/attempts.ts']]),
    ),
    'start/': [...SERVER_GROUND, 'sessions/token-file.ts'],
    'app.ts': ['*'],
    'openapi.ts': ['*'],
    'main.ts': ['*'],
  }),
  // R5: ui, state, api < panel < features < panels.ts < app.tsx < main.tsx. No feature imports a feature.
  ...zones('R5', WEB, {
    'ui/': [],
    'api/': [],
    'state/': ['api/'],
    'panel/': WEB_GROUND,
    ...Object.fromEntries(FEATURES.map((feature) => [feature, [...WEB_GROUND, 'panel/']])),
    'panels.ts': ['panel/', ...FEATURES],
    'bundle-gate.tsx': ['api/', 'panel/', 'open/lost-page.tsx'],
    'app.tsx': [...WEB_GROUND, 'bundle-gate.tsx', 'panel/', 'open/', 'streams/', 'batch/', 'panels.ts'],
    'main.tsx': [...WEB_GROUND, 'app.tsx'],
  }),
  { rule: 'R6', zone: 'e2e/', may: [] },
  { rule: 'start', zone: 'scripts/', may: [] },
  { rule: 'bench', zone: 'bench/', may: [] },
];

/** @type {readonly PackageRule[]} the longest area that fits decides; the rest of an area's packages is its package.json */
export const PACKAGES = [
  { rule: 'R1', area: MODEL, may: [] },
  // Settings come as templates of CloudFormation, SAM and the Serverless Framework.
  { rule: 'R1', area: `${MODEL}predict/mapping-text/`, may: ['yaml'] },
  // Interpreted: no code is made of a schema.
  { rule: 'R1', area: `${MODEL}decode/json-schema/`, may: ['@cfworker/json-schema'] },
  { rule: 'R3', area: SERVER, may: ['@shardscope/event-model', 'node:*', 'declared'] },
  { rule: 'R3', area: WEB, may: ['@shardscope/event-model', '@shardscope/event-model/samples/*', 'declared'] },
  { rule: 'R5', area: `${WEB}ui/`, may: ['declared'] },
  { rule: 'R6', area: 'e2e/', may: ['node:*', '@playwright/test', '@axe-core/playwright'] },
  // The scripts run before anything is installed; what comes later is imported late.
  { rule: 'start', area: 'scripts/', may: ['node:*', '@playwright/test'] },
  { rule: 'start', area: 'scripts/openapi/', may: ['node:*', 'openapi-typescript'] },
  { rule: 'bench', area: 'bench/', may: ['node:*', '@shardscope/event-model'] },
];

/**
 * What a list names is imported by the list alone.
 * @param {string} rule
 * @param {string} list a file; its entries are in the folder of the same name
 * @returns {Closed}
 */
function entriesOf(rule, list) {
  const folder = list.replace(/\.ts$/, '/');
  return { rule, file: folder, only: [list, folder] };
}

/** @type {readonly Closed[]} the two dialect files are known to the process alone, and nobody imports the process */
export const CLOSED = [
  entriesOf('list', `${MODEL}event/inputs.ts`),
  entriesOf('list', `${MODEL}decode/decoders.ts`),
  entriesOf('R4', `${SERVER}functions/targets.ts`),
  entriesOf('R4', `${SERVER}demo/incidents.ts`),
  entriesOf('R4', `${SERVER}filter/engines.ts`),
  { rule: 'R4', file: `${SERVER}app.ts`, only: [`${SERVER}main.ts`, `${SERVER}openapi.ts`] },
  { rule: 'R4', file: `${SERVER}main.ts`, only: [] },
  { rule: 'R4', file: `${SERVER}store/embedded.ts`, only: [`${SERVER}main.ts`, `${SERVER}openapi.ts`] },
  { rule: 'R4', file: `${SERVER}store/postgres.ts`, only: [`${SERVER}main.ts`] },
];

// ---- Debt: arrows that should not be, each with its reason and its way out. A line that nothing needs any more fails.

/** @type {readonly Debt[]} */
export const DEBT = [];
