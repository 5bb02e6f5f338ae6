/** A wildcard pattern cut at its stars: what stands between them must appear in this order. */
export type Wildcard = readonly string[];

// EventBridge refuses patterns that would cost it too much; where it draws the line is not documented.
const MOST_STARS = 5;

/**
 * Reads a wildcard pattern: `*` stands for any run of characters, `\*` for a star, `\\` for a backslash.
 *
 * @returns the pieces, or why EventBridge refuses the pattern
 */
export function parseWildcard(text: string): Wildcard | string {
  const pieces: string[] = [''];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '*') {
      if (text.charAt(at + 1) === '*') return 'two stars in a row are not allowed';
      pieces.push('');
      continue;
    }
    const isEscape = character === '\\';
    const literal = isEscape ? text.charAt(at + 1) : character;
    if (isEscape && literal !== '*' && literal !== '\\') return 'a backslash must stand before a star or a backslash';
    if (isEscape) at++;
    pieces[pieces.length - 1] += literal;
  }
  return pieces.length - 1 > MOST_STARS ? 'it has too many stars' : pieces;
}

/** Takes the leftmost place for every piece, so time grows with the text and never explodes. An empty pattern matches nothing. */
export function matchesWildcard(pieces: Wildcard, text: string): boolean {
  const [first = '', ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) return first !== '' && text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
