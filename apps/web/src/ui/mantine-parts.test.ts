import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const STYLES = 'node_modules/@mantine/core/styles';
const IMPORTED = /import \{([^}]*)\} from '@mantine\/core'/g;

/** What the sources take from Mantine and what has a style sheet of its own there. */
function partsInUse(): string[] {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
  const names = sources.flatMap((name) =>
    [...readFileSync(`src/${name}`, 'utf8').matchAll(IMPORTED)].flatMap(([, list = '']) => list.match(/\w+/g) ?? []),
  );
  return [...new Set(names)].filter((name) => existsSync(`${STYLES}/${name}.css`)).sort();
}

describe('mantine-parts.css', () => {
  const css = readFileSync('src/ui/mantine-parts.css', 'utf8');

  it('has the style of every part that is used', () => {
    const parts = partsInUse();
    expect(parts).toContain('Button');
    expect(parts.filter((name) => !css.includes(`/${name}.css"`))).toEqual([]);
  });
});
