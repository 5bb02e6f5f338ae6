import { posix } from 'node:path';
import { isTest } from '../source-files.mjs';
import { importsOf, withoutComments } from './read-imports.mjs';

/** @typedef {typeof import('./table.mjs') & typeof import('./kept.mjs')} Table */
/** @typedef {import('../source-files.mjs').SourceFile} SourceFile */
/** @typedef {{ rule: string, from: string, to: string, message: string }} Violation */

/**
 * @param {string} path
 * @param {string} place a file, or a folder that ends in `/`
 */
function isIn(path, place) {
  return place.endsWith('/') ? path.startsWith(place) : path === place;
}

/**
 * @template {{ zone?: string, area?: string }} T
 * @param {readonly T[]} rows
 * @param {string} path
 * @returns {T | undefined} the row whose place fits most closely
 */
function closest(rows, path) {
  const place = (/** @type {T} */ row) => row.zone ?? row.area ?? '';
  return rows.filter((row) => isIn(path, place(row))).sort((a, b) => place(b).length - place(a).length)[0];
}

/** @param {string} path */
function packageOf(path) {
  return path
    .split('/')
    .slice(0, path.startsWith('apps/') || path.startsWith('packages/') ? 2 : 1)
    .join('/');
}

/**
 * @param {SourceFile} file
 * @param {string} to
 * @param {Table} table
 * @returns {Violation[]}
 */
function checkArrow(file, to, table) {
  const from = file.path;
  if (packageOf(from) !== packageOf(to)) {
    return [{ rule: 'R3', from, to, message: 'leaves its package by a path; packages are imported by name' }];
  }
  // A test may look at everything of its own package.
  if (isTest(from)) return [];
  const found = [];
  const zone = closest(table.ZONES, from);
  if (zone && !isIn(to, zone.zone) && !zone.may.some((place) => isIn(to, place))) {
    found.push({ rule: zone.rule, from, to, message: `${zone.zone} has no arrow to it` });
  }
  const closed = table.CLOSED.find((row) => isIn(to, row.file));
  if (closed && !closed.only.some((place) => isIn(from, place))) {
    found.push({ rule: closed.rule, from, to, message: `only ${closed.only.join(', ') || 'nobody'} may import it` });
  }
  return found;
}

/**
 * @param {string} from
 * @param {string} to
 * @param {Table} table
 * @returns {Violation[]}
 */
function checkPackage(from, to, table) {
  const rule = closest(table.PACKAGES, from);
  const ours = to.startsWith('@shardscope/');
  const fits = (/** @type {string} */ may) => (may.endsWith('*') ? to.startsWith(may.slice(0, -1)) : to === may);
  // A test brings its own tools; pnpm lets it have only what its package declares.
  if (!rule || rule.may.some(fits) || (isTest(from) && !ours)) return [];
  if (rule.may.includes('declared') && !ours && !to.startsWith('node:')) return [];
  return [
    { rule: rule.rule, from, to, message: `${rule.area} may import by name only: ${rule.may.join(', ') || 'nothing'}` },
  ];
}

/**
 * @param {SourceFile} file
 * @param {Table} table
 * @returns {Violation[]}
 */
function checkPlaceAndWords(file, table) {
  const from = file.path;
  const found = [];
  const folders = from.split('/').slice(0, -1);
  const nameless = folders.find((folder) => table.NAMELESS_FOLDERS.includes(folder));
  if (nameless)
    found.push({ rule: 'R7', from, to: from, message: `a folder named ${nameless} says nothing; name the idea` });
  if (/^index\.(ts|tsx|mjs)$/.test(posix.basename(from)) && !table.DOORS.includes(from)) {
    found.push({ rule: 'R7', from, to: from, message: 'no barrel but the door of the model' });
  }
  if (isTest(from)) return found;
  const code = withoutComments(file.text);
  if (/^\s*export\s*\*/m.test(code))
    found.push({ rule: 'R7', from, to: from, message: 'export * hides what a file gives' });
  if (/^(packages|apps)\/[^/]+\/src\//.test(from)) {
    if (!closest(table.ZONES, from))
      found.push({ rule: 'table', from, to: from, message: 'has no zone: add its line to scripts/zones/table.mjs' });
    for (const { rule, word, name, only } of table.KEPT) {
      if (word.test(code) && !only.some((place) => isIn(from, place))) {
        found.push({ rule, from, to: name, message: `only ${only.join(', ') || 'nobody'} may use ${name}` });
      }
    }
  }
  return found;
}

/**
 * Holds every import of the files against the table. An arrow under Debt is let through; a debt nobody has is a finding.
 * @param {readonly SourceFile[]} files
 * @param {Table} table
 * @returns {Violation[]}
 */
export function findViolations(files, table) {
  const found = files.flatMap((file) => [
    ...checkPlaceAndWords(file, table),
    ...importsOf(file.text).flatMap((name) => {
      if (!name.startsWith('.')) return checkPackage(file.path, name, table);
      return checkArrow(file, posix.join(posix.dirname(file.path), name), table);
    }),
  ]);
  /** @param {Violation} violation */
  const debtOf = ({ from, to }) => table.DEBT.find((debt) => isIn(from, debt.from) && isIn(to, debt.to));
  const needed = new Set(found.map(debtOf));
  const paid = table.DEBT.filter((debt) => !needed.has(debt)).map(({ from, to }) => ({
    rule: 'debt',
    from,
    to,
    message: 'nothing needs this line any more; take it out of the table',
  }));
  return [...found.filter((violation) => !debtOf(violation)), ...paid];
}
