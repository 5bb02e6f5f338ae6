// Formatted source only: comments stand on lines of their own, so they can be dropped without a parser.
const COMMENTS = /^\s*\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const IMPORTS = [
  // import x from 'y', export { x } from 'y', import 'y'
  /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  // import('y'), import.meta.resolve('y'), require('y'), require.resolve('y')
  /\b(?:import|import\.meta\.resolve|require|require\.resolve)\(\s*['"`]([^'"`]+)['"`]/g,
];

/**
 * @param {string} text
 */
export function withoutComments(text) {
  return text.replace(COMMENTS, '');
}

/**
 * @param {string} text
 * @returns {string[]} the names in the order of their kinds, each as written
 */
export function importsOf(text) {
  const code = withoutComments(text);
  return IMPORTS.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''));
}
