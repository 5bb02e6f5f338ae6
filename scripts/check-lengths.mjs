import { isTest, sourceFiles } from './source-files.mjs';

const ASKED = 150;
const REFUSED = 250;

/**
 * Over 250 lines a file is refused, over 150 it is listed for the next review. Tests may be long: they are lists.
 * @returns {import('./children.mjs').Finished}
 */
export function checkLengths() {
  const long = sourceFiles()
    .filter(({ path }) => !isTest(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > ASKED)
    .sort((a, b) => b.lines - a.lines);
  const refused = long.filter(({ lines }) => lines > REFUSED);
  const lines = long.map(({ path, lines }) => `${lines > REFUSED ? 'refused' : 'asks'}  ${path}: ${lines} lines`);
  return {
    code: refused.length === 0 ? 0 : 1,
    output: [
      ...lines,
      `${refused.length} files over ${REFUSED} lines; ${long.length - refused.length} over ${ASKED}. Split by idea.`,
    ].join('\n'),
  };
}
