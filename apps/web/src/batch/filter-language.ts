import type { FilterEngine } from '../api/source.ts';

/** What a filter is written in: an engine of the server, or words, which the page looks for itself as well. */
export type Language = {
  readonly engine: FilterEngine;
  readonly name: string;
  /** Whether a text looks like this language. */
  readonly looks: (text: string) => boolean;
  readonly explains: string;
  readonly examples: readonly string[];
};

const REGEX = /^\/(.+)\/([ims]*)$/s;

/** THE LIST of languages, in the order in which they are recognised; words are what is left. */
export const LANGUAGES: readonly Language[] = [
  {
    engine: 'pattern',
    name: 'pattern',
    looks: (text) => text.startsWith('{'),
    explains:
      'As in the filter criteria of an event source mapping. Here it looks through gzip and into aggregates; Lambda does not.',
    examples: [
      '{"data":{"type":["refund"]}}',
      '{"data":{"price":[{"numeric":[">",100]}]}}',
      '{"partitionKey":["cust-7"]}',
    ],
  },
  {
    engine: 'path',
    name: 'path',
    looks: (text) => /^\$(?=$|[.[\s=!<>])/.test(text),
    explains: 'A place in the decoded value, and what it must hold. Numbers are compared to the last digit.',
    examples: ['$.order.id = 9007199254740993', '$.items[*].price > 100', '$["a b"] exists'],
  },
  {
    engine: 'regex',
    name: 'regex',
    looks: (text) => REGEX.test(text),
    explains: 'A regular expression of RE2 over the decoded text, between slashes; i, m and s may follow.',
    examples: ['/"level":"(error|fatal)"/', '/timed? out/i', '/"id":\\d{12}\\b/'],
  },
  {
    engine: 'cel',
    name: 'CEL',
    looks: (text) => /^[!(\s]*(?:(?:data|record)\s*[.[]|(?:has|size)\(\s*data\b)/.test(text),
    explains:
      'An expression over data (the decoded value) and record (partitionKey, sequenceNumber, ...). Decimals are doubles in CEL.',
    examples: [
      'data.price > 100 && data.type == "order"',
      'has(data.error) || record.partitionKey.startsWith("cust-")',
      'data.items.exists(i, i.quantity == 0)',
    ],
  },
  {
    engine: 'text',
    name: 'words',
    looks: () => true,
    explains:
      'Every word must be somewhere in the record, in any case and order. Numbers are found as they are written.',
    examples: ['refund timeout', '9007199254740993', 'cust-7'],
  },
];

export type AskedFilter = { readonly engine: FilterEngine; readonly expression: string };

/** What is asked for by a text, in the chosen language or else in the one it looks like; `undefined` where nothing is. */
export function readFilter(text: string, chosen?: FilterEngine): AskedFilter | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const engine = chosen ?? recognise(trimmed);
  if (engine !== 'regex') return { engine, expression: trimmed };
  const [, inside, flags] = REGEX.exec(trimmed) ?? [];
  return { engine, expression: inside === undefined ? trimmed : flags ? `(?${flags})${inside}` : inside };
}

export function recognise(text: string): FilterEngine {
  return LANGUAGES.find(({ looks }) => looks(text.trim()))?.engine ?? 'text';
}

export function languageOf(engine: FilterEngine): string {
  return LANGUAGES.find((language) => language.engine === engine)?.name ?? engine;
}
