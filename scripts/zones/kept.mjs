// Powers that few files may have, and names that say nothing (S3 of the security tests, R7 of the house).

/** @typedef {{ rule: string, word: RegExp, name: string, only: readonly string[] }} Kept a power that these files have alone */

const SERVER = 'apps/server/src/';
const STARTS_PROCESSES = [
  ...[`${SERVER}functions/host/launch.ts`, `${SERVER}functions/host/child.ts`],
  `${SERVER}demo/launch-kinesis.ts`,
];

/** @type {readonly Kept[]} */
export const KEPT = [
  { rule: 'S3', name: 'InvokeCommand', word: /\bInvokeCommand\b/, only: [`${SERVER}functions/lambda/invoke.ts`] },
  { rule: 'S3', name: 'node:child_process', word: /['"](node:)?child_process['"]/, only: STARTS_PROCESSES },
  { rule: 'S3', name: 'node:vm', word: /['"](node:)?vm['"]/, only: [] },
  { rule: 'S3', name: 'eval', word: /\beval\s*\(/, only: [] },
  { rule: 'S3', name: 'new Function', word: /\bnew Function\b|\bFunction\s*\(\s*['"`]/, only: [] },
  { rule: 'S3', name: 'dangerouslySetInnerHTML', word: /dangerouslySetInnerHTML/, only: [] },
  { rule: 'S3', name: 'innerHTML', word: /\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/, only: [] },
];

/** @type {readonly string[]} R7: a helper lives with its only user or deserves a name */
export const NAMELESS_FOLDERS = ['utils', 'util', 'helpers', 'common', 'types', 'shared', 'misc', 'lib'];

/** @type {readonly string[]} R7: the only file that may be called index */
export const DOORS = ['packages/event-model/src/index.ts'];
