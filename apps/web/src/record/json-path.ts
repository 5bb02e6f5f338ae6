import type { JsonRow } from './json-rows.ts';

// Names that need no brackets in a path of ours.
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_-]*$/u;

/** The path of the value in a line, such as `$.order.items[0]["a b"]`; of members with one name it is the path of all. */
export function pathOf(rows: readonly JsonRow[], index: number): string {
  const steps: string[] = [];
  let at = index;
  for (let row = rows[at]; row !== undefined && row.depth > 0; row = rows[at]) {
    const { depth, key } = row;
    let before = 0;
    let parent = at - 1;
    for (let other = rows[parent]; other !== undefined && other.depth >= depth; other = rows[--parent]) {
      // The end of a container is a line of its own, and no item.
      if (other.depth === depth && other.kind !== 'end') before++;
    }
    steps.unshift(key === undefined ? `[${before}]` : nameStep(key));
    at = parent;
  }
  return `$${steps.join('')}`;
}

/** A key stands in the document as it is written between quotes, which is how brackets want it. */
function nameStep(written: string): string {
  return PLAIN_NAME.test(written) ? `.${written}` : `["${written}"]`;
}
