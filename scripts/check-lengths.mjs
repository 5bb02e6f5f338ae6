import { isTest, sourceFiles } from './source-files.mjs';

const ASKED = 150;
const REFUSED = 250;

/**
 * Over 250 lines a file is refused, over 150 it is listed for the next review. Tests may be long: they are lists.
 * @returns {import('./checks/steps.mjs').Checked}
 */
export function checkLengths() {
  const long = sourceFiles()
    .filter(({ path }) => !isTest(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > ASKED);
  const refused = long.filter(({ lines }) => lines > REFUSED).map(({ path, lines }) => `${path}: ${lines} lines`);
  const asked = long.filter(({ lines }) => lines <= REFUSED).map(({ path, lines }) => `${path} (${lines})`);
  return {
    code: refused.length === 0 ? 0 : 1,
    output: [...refused, `A file ends at ${REFUSED} lines. Split it by idea.`].join('\n'),
    remark: asked.length > 0 ? `over ${ASKED} lines, for the next review: ${asked.join(', ')}` : '',
  };
}
