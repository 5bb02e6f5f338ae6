import { isJsonDocument, type JsonDocument, type JsonNode, readJson } from '../bytes/json-document.ts';
import { utf8Bytes } from '../bytes/utf8.ts';

/** The error that a function's runtime reported, whichever way it spells the trace. */
export type FunctionErrorFacts = {
  readonly errorType?: string;
  readonly errorMessage?: string;
  readonly trace: readonly string[];
};

/**
 * The facts of a function error's body: Node writes `trace`, Python and Java `stackTrace`. A body that is no JSON object is
 * the message itself.
 *
 * @example readFunctionError('{"errorType":"TypeError","errorMessage":"x is not a function","trace":[]}').errorType // 'TypeError'
 */
export function readFunctionError(text: string | undefined): FunctionErrorFacts {
  if (text === undefined) return { trace: [] };
  const document = readJson(utf8Bytes(text));
  if (!isJsonDocument(document) || document.kind(document.root) !== 'object') return { errorMessage: text, trace: [] };
  const errorType = textOf(document, 'errorType');
  const errorMessage = textOf(document, 'errorMessage');
  return {
    ...(errorType !== undefined && { errorType }),
    ...(errorMessage !== undefined && { errorMessage }),
    trace: traceOf(document),
  };
}

function textOf(document: JsonDocument, name: string): string | undefined {
  const node = document.member(document.root, name);
  return node === undefined ? undefined : document.text(node);
}

function traceOf(document: JsonDocument): string[] {
  const node = document.member(document.root, 'trace') ?? document.member(document.root, 'stackTrace');
  if (node === undefined) return [];
  // Old Python runtimes send each frame as a list; its source is still worth more than nothing.
  return [...document.items(node)].map((item: JsonNode) => (document.text(item) ?? document.source(item)).trimEnd());
}
