import { describe, expect, it } from 'vitest';
import { findViolations } from './find-violations.mjs';
import * as kept from './kept.mjs';
import * as arrows from './table.mjs';

const table = { ...arrows, ...kept };

/**
 * @param {string} path
 * @param {string} text
 * @param {import('./find-violations.mjs').Table} [rules]
 */
function rulesBroken(path, text, rules = table) {
  return findViolations([{ path, text }], rules).map(({ rule }) => rule);
}

const MODEL = 'packages/event-model/src';
const SERVER = 'apps/server/src';
const WEB = 'apps/web/src';

/** @type {readonly [rule: string, what: string, path: string, text: string][]} */
const BAD = [
  ['R1', 'a Node module in the model', `${MODEL}/bytes/md5.ts`, "import { createHash } from 'node:crypto';"],
  ['R1', 'React in the model', `${MODEL}/predict/fate.ts`, "import { useState } from 'react';"],
  ['R1', 'a package imported late', `${MODEL}/decode/zstd.ts`, "const zstd = await import('fzstd');"],
  [
    'R2',
    'an import upward',
    `${MODEL}/respond/lint.ts`,
    "import { predictDelivery } from '../predict/predict-delivery.ts';",
  ],
  ['R2', 'an import over several lines', `${MODEL}/bytes/utf8.ts`, "import {\n  a,\n  b,\n} from '../event/batch.ts';"],
  ['R2', 'event that knows decode', `${MODEL}/event/input.ts`, "import type { Layer } from '../decode/layer.ts';"],
  ['R2', 'decode that knows event', `${MODEL}/decode/peel.ts`, "export { openInput } from '../event/input.ts';"],
  ['R2', 'a use of the door from inside', `${MODEL}/share/bundle.ts`, "import { peel } from '../index.ts';"],
  [
    'R3',
    'a path into the model',
    `${SERVER}/captures/routes.ts`,
    "import { peel } from '../../../../packages/event-model/src/decode/peel.ts';",
  ],
  [
    'R3',
    'a name that goes into the model',
    `${WEB}/batch/table.tsx`,
    "import { peel } from '@shardscope/event-model/src/decode/peel.ts';",
  ],
  ['R3', 'the server that knows the web', `${SERVER}/page.ts`, "import { App } from '@shardscope/web';"],
  ['R3', 'the web that knows the server', `${WEB}/api/http.ts`, "import type { Config } from '@shardscope/server';"],
  ['R3', 'a Node module in the web', `${WEB}/open/drop.tsx`, "import { readFile } from 'node:fs/promises';"],
  [
    'R3',
    'a test that leaves its package',
    `${WEB}/api/http.test.ts`,
    "import { buildApp } from '../../../server/src/app.ts';",
  ],
  [
    'R4',
    'a capability inside another',
    `${SERVER}/captures/routes.ts`,
    "import { planReplay } from '../replays/plan.ts';",
  ],
  ['R4', 'a capability that knows the app', `${SERVER}/captures/routes.ts`, "import { buildApp } from '../app.ts';"],
  [
    'R4',
    'the store that knows a capability',
    `${SERVER}/store/store.ts`,
    "import { Capture } from '../captures/capture.ts';",
  ],
  [
    'R4',
    'a capability that opens the database',
    `${SERVER}/captures/sql-captures.ts`,
    "import { openEmbedded } from '../store/embedded.ts';",
  ],
  [
    'R4',
    'an adapter beside its list',
    `${SERVER}/functions/routes.ts`,
    "import { createAwsTarget } from './targets/aws-target.ts';",
  ],
  ['list', 'a decoder beside its list', `${MODEL}/decode/peel.ts`, "import { gzip } from './decoders/gzip.ts';"],
  ['R5', 'a feature that imports a feature', `${WEB}/record/record.tsx`, "import { Table } from '../batch/table.tsx';"],
  ['R5', 'ui that knows state', `${WEB}/ui/split.tsx`, "import { marks } from '../state/marks.ts';"],
  ['R5', 'ui that knows Kinesis', `${WEB}/ui/hex.tsx`, "import { hexDump } from '@shardscope/event-model';"],
  ['R5', 'a panel that knows the list', `${WEB}/predict/panel.tsx`, "import { PANELS } from '../panels.ts';"],
  ['R5', 'panel that knows a feature', `${WEB}/panel/panel.ts`, "import { Record } from '../record/record.tsx';"],
  [
    'R6',
    'a package other than Playwright in e2e',
    'e2e/open.spec.ts',
    "import { peel } from '@shardscope/event-model';",
  ],
  ['R3', 'source in e2e', 'e2e/open.spec.ts', "import { config } from '../apps/server/src/config.ts';"],
  ['R7', 'a barrel', `${SERVER}/captures/index.ts`, "export { a } from './a.ts';"],
  ['R7', 'an export of everything', `${MODEL}/event/batch.ts`, "export * from './issue.ts';"],
  ['R7', 'a folder without a name', `${MODEL}/event/utils/time.ts`, ''],
  ['table', 'a folder without a line', `${SERVER}/metrics/routes.ts`, ''],
  [
    'S3',
    'a second caller of Invoke',
    `${SERVER}/captures/send.ts`,
    "const { InvokeCommand } = await import('@aws-sdk/client-lambda');",
  ],
  ['S3', 'a second starter of processes', `${SERVER}/decoding/pool.ts`, "import { fork } from 'node:child_process';"],
  ['S3', 'a virtual machine', `${SERVER}/functions/run.ts`, "import vm from 'vm';"],
  ['S3', 'eval', `${WEB}/batch/filter.ts`, 'const f = eval(text);'],
  ['S3', 'a function from text', `${MODEL}/predict/filter-pattern.ts`, "const f = new Function('r', text);"],
  ['S3', 'HTML from text', `${WEB}/record/raw.tsx`, '<p dangerouslySetInnerHTML={{ __html: text }} />'],
  ['S3', 'HTML set on an element', `${WEB}/record/raw.tsx`, 'element.innerHTML = text;'],
  ['bench', 'a package that only the server has', 'bench/open.mjs', "import fastify from 'fastify';"],
  ['start', 'a package at the start', 'scripts/start.mjs', "import chalk from 'chalk';"],
];

describe('import zones', () => {
  it.each(BAD)('refuses by %s: %s', (rule, _what, path, text) => {
    expect(rulesBroken(path, text)).toContain(rule);
  });

  it('has a case for every rule of the table', () => {
    const rules = [table.ZONES, table.PACKAGES, table.CLOSED, table.KEPT].flatMap((rows) =>
      rows.map(({ rule }) => rule),
    );
    const named = new Set(BAD.map(([rule]) => rule));
    expect([...new Set(rules)].filter((rule) => !named.has(rule))).toEqual([]);
  });

  it.each([
    [
      'the arrows of the model',
      `${MODEL}/predict/retry.ts`,
      "import { utf8Text } from '../bytes/utf8.ts';\nimport type { Verdict } from '../respond/verdict.ts';",
    ],
    ['a neighbour', `${MODEL}/event/batch.ts`, "import { compare } from './sequence-number.ts';"],
    ['the model by its name', `${SERVER}/captures/routes.ts`, "import { openInput } from '@shardscope/event-model';"],
    ['the ground of the server', `${SERVER}/captures/routes.ts`, "import { problem } from '../problems.ts';"],
    [
      'an example in a comment',
      `${MODEL}/event/input.ts`,
      "/**\n * @example\n * import { openInput } from '@shardscope/event-model';\n */\n// import 'node:fs';",
    ],
    [
      'a test that sees its package',
      `${SERVER}/captures/routes.test.ts`,
      "import { buildApp } from '../app.ts';\nimport { it } from 'vitest';",
    ],
    ['the word in a longer one', `${WEB}/predict/form.tsx`, 'const medieval = retrieval(1);'],
  ])('lets through %s', (_what, path, text) => {
    expect(findViolations([{ path, text }], table)).toEqual([]);
  });

  it('lets a debt through, and refuses one that nothing needs', () => {
    const [from, to] = [`${WEB}/record/record.tsx`, `${WEB}/batch/row.ts`];
    const indebted = { ...table, DEBT: [{ from, to, reason: 'r', wayOut: 'w' }] };
    expect(rulesBroken(from, "import { row } from '../batch/row.ts';", indebted)).toEqual([]);
    expect(rulesBroken(from, '', indebted)).toEqual(['debt']);
  });
});
