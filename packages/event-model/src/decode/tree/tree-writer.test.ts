import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonDocument, readJson } from '../../bytes/json-document.ts';
import { utf8Bytes, utf8Text } from '../../bytes/utf8.ts';
import { TREE_MARKS } from './tree-marks.ts';
import { type TreeLimits, TreeWriter } from './tree-writer.ts';
import { TreeTrouble } from './trouble.ts';

const NO_LIMITS: TreeLimits = { maxBytes: 1e6, maxDepth: 1000, maxTokens: 1e6 };

/** A tree of any shape: every way to write something. */
type Step = {
  readonly kind: 'list' | 'map' | 'mark' | 'entry' | 'leaf';
  readonly bytes: Uint8Array;
  readonly inside: Step[];
};

const { step } = fc.letrec<{ step: Step; leaf: Step; node: Step }>((tie) => ({
  step: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('node')),
  leaf: fc.uint8Array({ maxLength: 6 }).map((bytes): Step => ({ kind: 'leaf', bytes, inside: [] })),
  node: fc.record({
    kind: fc.constantFrom<Step['kind']>('list', 'map', 'mark', 'entry'),
    bytes: fc.uint8Array({ maxLength: 6 }),
    inside: fc.array(tie('step'), { maxLength: 3 }),
  }),
}));

function write(writer: TreeWriter, { kind, bytes, inside }: Step): void {
  if (kind === 'leaf') writer.bytes(bytes, 0, bytes.length);
  else if (kind === 'list' || kind === 'mark') {
    if (kind === 'list') writer.openList();
    else writer.openMarked('$tag');
    writer.string(bytes, 0, bytes.length);
    for (const step of inside) write(writer, step);
    writer.close();
  } else {
    writer.openMap();
    for (const step of inside) {
      const entry = kind === 'entry' || writer.key(bytes, 0, bytes.length);
      if (kind === 'entry') {
        writer.openEntry();
        writer.literal('1');
      }
      write(writer, step);
      if (entry) writer.close();
    }
    writer.close();
  }
}

describe('TreeWriter', () => {
  it('writes JSON, whatever the bytes', () => {
    fc.assert(
      fc.property(step, (tree) => {
        const writer = new TreeWriter(NO_LIMITS, 8);
        write(writer, tree);
        expect(isJsonDocument(readJson(writer.finish()))).toBe(true);
      }),
    );
  });

  it('leaves JSON behind at whatever limit it is cut', () => {
    const limits = fc.record({
      maxBytes: fc.integer({ min: 0, max: 120 }),
      maxDepth: fc.integer({ min: 0, max: 4 }),
      maxTokens: fc.integer({ min: 0, max: 12 }),
    });
    fc.assert(
      fc.property(step, limits, (tree, limit) => {
        const writer = new TreeWriter(limit, 8);
        try {
          write(writer, tree);
        } catch (trouble) {
          if (!(trouble instanceof TreeTrouble)) throw trouble;
          writer.cut(trouble.code);
          expect(utf8Text(writer.finish())).toContain('$cut');
        }
        expect(isJsonDocument(readJson(writer.finish(), { maxDepth: 5000 }))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const writer = new TreeWriter(NO_LIMITS, 8);
        writer.text(text);
        expect(JSON.parse(utf8Text(writer.finish()))).toBe(utf8Text(utf8Bytes(text)));
      }),
    );
  });

  it.each(TREE_MARKS)('tells a name that was sent from the mark %s', (mark) => {
    const writer = new TreeWriter(NO_LIMITS, 8);
    writer.openMap();
    const name = utf8Bytes(mark);
    expect(writer.key(name, 0, name.length)).toBe(true);
    writer.literal('1');
    writer.close();
    writer.close();
    expect(utf8Text(writer.finish())).toBe(`{"$entry":["${mark}",1]}`);
  });
});
