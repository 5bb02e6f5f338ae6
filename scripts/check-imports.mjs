import { sourceFiles } from './source-files.mjs';
import { findViolations } from './zones/find-violations.mjs';
import * as kept from './zones/kept.mjs';
import * as table from './zones/table.mjs';

/** @returns {import('./children.mjs').Finished} */
export function checkImports() {
  const files = sourceFiles();
  const violations = findViolations(files, { ...table, ...kept });
  const lines = violations.map(({ rule, from, to, message }) => `${rule}  ${from} -> ${to}: ${message}`);
  const debt = table.DEBT.map(({ from, to, wayOut }) => `debt: ${from} -> ${to}; way out: ${wayOut}`);
  return {
    code: violations.length === 0 ? 0 : 1,
    output: [...lines, ...debt, `${files.length} files, ${violations.length} violations`].join('\n'),
  };
}
