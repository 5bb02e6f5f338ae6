/**
 * True for every spelling that binds all networks: `0`, `0x0`, `::`, `::ffff:0.0.0.0`, `*`, full-width zeros, nothing at all.
 * The address parser of the web platform folds the spellings; comparing texts would miss some.
 */
export function isWildcardHost(text: string): boolean {
  const name = text.trim().replace(/^\[|\]$/g, '');
  if (name === '' || name === '*') return true;
  const host = name.includes(':') ? `[${name}]` : name;
  if (!URL.canParse(`http://${host}/`)) return false;
  return ['0.0.0.0', '[::]', '[::ffff:0:0]'].includes(new URL(`http://${host}/`).hostname);
}
