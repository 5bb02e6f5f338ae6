import { type CelResult, isCelError, plan, parse as read } from '@bufbuild/cel';
import { type FilterEngine, type FilterRefusal, refusal, type Subject, type Verdict } from '../filter.ts';
import { exactCelEnv } from './cel-env.ts';
import { faultOf } from './cel-faults.ts';
import { celOf, metadataCel } from './cel-values.ts';

const ENV = exactCelEnv();

/**
 * An expression in CEL, the Common Expression Language: `data.price > 10 && record.partitionKey == "k"`. It has no loops but those over
 * what is there, no assignments and no way out; its regular expressions are RE2's.
 */
export const celEngine: FilterEngine = {
  read(expression) {
    try {
      const { expr } = read(expression);
      const fault = faultOf(expr, expression);
      if (fault !== undefined) return fault;
      const evaluate = plan(ENV, expr);
      return (subject) => firstTrue(subject, evaluate);
    } catch (error) {
      return refusalOf(error);
    }
  },
};

type Evaluate = (bindings: { readonly data: ReturnType<typeof celOf>; readonly record: unknown }) => CelResult;

/** One of several values is enough. An expression that fails on one may still be true of another. */
function firstTrue(subject: Subject, evaluate: ReturnType<typeof plan>): Verdict {
  const record = metadataCel(subject.metadata);
  let failure: Verdict = false;
  const judge = (data: ReturnType<typeof celOf>): boolean => {
    const said = verdictOf(() => (evaluate as Evaluate)({ data, record }));
    if (said !== true && said !== false) failure = said;
    return said === true;
  };
  let hasDocument = false;
  for (const document of subject.documents()) {
    hasDocument = true;
    if (judge(celOf(document, document.root))) return true;
  }
  if (!hasDocument && judge(textOf(subject))) return true;
  return failure;
}

function verdictOf(evaluate: () => CelResult): Verdict {
  try {
    const result = evaluate();
    if (isCelError(result)) return { failed: reasonOf(result.message) };
    if (typeof result === 'boolean') return result;
    return { failed: 'the expression is neither true nor false here' };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

function reasonOf(message: string): string {
  const absent = /^field not found: (.*)$/s.exec(message)?.[1];
  return absent === undefined ? message : `it has no ${absent}; where that may be, ask has(...) first`;
}

/** What is no JSON is its text; bytes that are no text are null. */
function textOf(subject: Subject): string | null {
  for (const text of subject.texts()) return text;
  return null;
}

function refusalOf(error: unknown): FilterRefusal {
  if (error instanceof RangeError) return refusal('it is nested too deeply', 0);
  if (!(error instanceof Error)) throw error;
  const { location } = error as { location?: { start: { offset: number } } };
  const message = error.message
    .replace(/^<input>:\d+:\d+: /, '')
    .replace(/ but expecting .*, .*$/s, ' where a value should be');
  return refusal(`${message}. Write it as in data.price > 10 && data.type == "order"`, location?.start.offset ?? 0);
}
